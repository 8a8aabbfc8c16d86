"""You use the noises of the first level at all levels. noises[i, s] belongs to level i, step s."""

KILLED_BY = "5.3"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[0]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
