"""Your step scales with sigma_i/sigma_L. It is the square of that ratio: a step is a variance."""

KILLED_BY = "5.2"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma / sigmas[-1]
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
