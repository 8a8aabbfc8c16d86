"""Your weight is 1/sigma². It is sigma², which makes all noise levels count alike."""

KILLED_BY = "5.7"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = per_sample / sigma**2
    return per_sample.mean()
