"""You hand sigma² to the score function. It is called with the standard deviation sigma."""

KILLED_BY = "5.1"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma**2) + (2 * size).sqrt() * z
    return x
