"""You add to x0 in place, so the caller's start is gone. Make new tensors."""

KILLED_BY = "5.4"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x += size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
