"""One level is a function of its own; the levels call each other."""


def _level(score_fn, x, sigma, size, noises):
    for z in noises:
        x = x + size * score_fn(x, sigma) + (2 * size) ** 0.5 * z
    return x


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    def run(x, i):
        if i == len(sigmas):
            return x
        size = float(step * sigmas[i] ** 2 / sigmas[-1] ** 2)
        return run(_level(score_fn, x, sigmas[i], size, noises[i]), i + 1)

    return run(x0, 0)
