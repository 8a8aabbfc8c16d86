"""You add the noise before you ask for the score. Score and noise both belong to the point where
the step starts."""

KILLED_BY = "5.4"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + (2 * size).sqrt() * z
            x = x + size * score_fn(x, sigma)
    return x
