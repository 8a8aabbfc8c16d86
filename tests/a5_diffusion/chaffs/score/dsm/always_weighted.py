"""You weigh with sigma² in any case. With weighted=False the weight is 1."""

KILLED_BY = "5.8"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    per_sample = sigma**2 * per_sample
    return per_sample.mean()
