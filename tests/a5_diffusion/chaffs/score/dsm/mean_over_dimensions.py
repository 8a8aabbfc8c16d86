"""You average over the dimensions. The norm sums over them; only the batch is averaged."""

KILLED_BY = "5.5"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).mean(1)
    if weighted:
        per_sample = sigma**2 * per_sample
    return per_sample.mean()
