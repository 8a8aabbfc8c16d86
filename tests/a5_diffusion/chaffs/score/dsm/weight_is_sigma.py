"""Your weight is sigma. The score grows like 1/sigma and is squared, so the weight is sigma²."""

KILLED_BY = "5.7"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = sigma * per_sample
    return per_sample.mean()
