"""You leave out the noise of the very last step. Every step has noise here."""

KILLED_BY = "5.3"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for s, z in enumerate(noises[i]):
            x = x + size * score_fn(x, sigma)
            if i < len(sigmas) - 1 or s < noises.shape[1] - 1:
                x = x + (2 * size).sqrt() * z
    return x
