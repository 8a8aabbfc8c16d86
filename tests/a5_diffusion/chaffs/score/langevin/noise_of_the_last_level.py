"""Your noise is scaled with the unscaled step. Drift and noise of a level share the same step_i."""

KILLED_BY = "5.3"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        for z in noises[i]:
            x = x + size * score_fn(x, sigma) + (2 * step) ** 0.5 * z
    return x
