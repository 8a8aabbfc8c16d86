"""You use half a step of drift with sqrt(2·step) of noise. Drift and noise must match: here x +
step·score + sqrt(2·step)·z."""

KILLED_BY = "5.2"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + 0.5 * size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
