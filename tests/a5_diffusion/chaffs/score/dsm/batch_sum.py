"""You sum over the batch. The loss is the mean over the batch of each sample's squared norm."""

KILLED_BY = "5.5"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = sigma**2 * per_sample
    return per_sample.sum()
