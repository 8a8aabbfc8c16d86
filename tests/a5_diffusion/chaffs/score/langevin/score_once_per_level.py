"""You ask for the score once per level. It changes with x: ask again in every step."""

KILLED_BY = "5.1"


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0
    for i, sigma in enumerate(sigmas):
        size = step * sigma**2 / sigmas[-1] ** 2
        score = score_fn(x, sigma)
        for z in noises[i]:
            x = x + size * score + (2 * size).sqrt() * z
    return x
