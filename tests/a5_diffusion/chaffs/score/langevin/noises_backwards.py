"""Within a level you take the noises from the end. noises[i, s] belongs to step s."""

KILLED_BY = "5.4"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i].flip(0):
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
