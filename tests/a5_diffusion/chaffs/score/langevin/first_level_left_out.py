"""You begin at the second sigma. The first one spreads the chain over the whole space."""

KILLED_BY = "5.1"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in list(enumerate(sigmas))[1:]:
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
