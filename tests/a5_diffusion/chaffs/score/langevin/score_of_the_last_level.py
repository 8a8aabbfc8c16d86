"""You ask for the score at the smallest sigma throughout. Each level has a score of its own."""

KILLED_BY = "5.1"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigmas[-1]) + (2 * size).sqrt() * z
    return x
