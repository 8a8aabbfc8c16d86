"""The state is kept in float32; the score sees the dtype it was given."""


def annealed_langevin(score_fn, x0, sigmas, step, noises):
    x = x0.float()
    for i in range(len(sigmas)):
        size = float(step * sigmas[i] ** 2 / sigmas[-1] ** 2)
        for s in range(noises.size(1)):
            score = score_fn(x.to(x0.dtype), sigmas[i]).float()
            x = x + size * score + (2 * size) ** 0.5 * noises[i, s].float()
    return x.to(x0.dtype)
