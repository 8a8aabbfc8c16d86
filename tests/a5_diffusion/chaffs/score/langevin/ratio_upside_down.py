"""Your ratio is upside down, so the widest level makes the smallest steps. step_i =
step·sigma_i²/sigma_L²."""

KILLED_BY = "5.2"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigmas[-1] ** 2 / sigma**2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
