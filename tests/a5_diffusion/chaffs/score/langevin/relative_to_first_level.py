"""Your steps are relative to the first sigma. They are relative to the last, the smallest one:
there the step is `step`."""

KILLED_BY = "5.2"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[0] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * size).sqrt() * z
    return x
