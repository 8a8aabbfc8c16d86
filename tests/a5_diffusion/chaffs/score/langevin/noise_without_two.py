"""Your noise has variance step. With a whole step of drift it is 2·step; otherwise the chain ends
up too narrow."""

KILLED_BY = "5.3"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + size.sqrt() * z
    return x
