"""You go through levels and noises from the last to the first. Annealing goes from much noise to
little, in the order of sigmas."""

KILLED_BY = "5.1"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in reversed(list(enumerate(sigmas))):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
