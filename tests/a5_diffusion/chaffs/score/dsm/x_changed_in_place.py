"""You add the noise to x in place, so the data are spoilt. Make a new tensor."""

KILLED_BY = "5.5"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    x += s * noise
    score = score_fn(x, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = sigma**2 * per_sample
    return per_sample.mean()
