"""Your sigma broadcasts along the dimensions whenever there are as many of them as samples. Sample
b has sigma[b]: use sigma[:, None]."""

KILLED_BY = "5.6"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma if len(sigma) == x.shape[1] else sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = sigma**2 * per_sample
    return per_sample.mean()
