"""You divide the score by sigma, as if the function returned minus the noise. It returns the
score."""

KILLED_BY = "5.2"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) / sigma + (2 * size).sqrt() * z
    return x
