"""You weigh every sample with the mean of sigma². Each sample has its own sigma and its own
weight."""

KILLED_BY = "5.7"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = (sigma**2).mean() * per_sample
    return per_sample.mean()
