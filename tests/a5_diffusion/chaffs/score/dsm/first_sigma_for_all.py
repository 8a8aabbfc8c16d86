"""You take the first sigma for the whole batch. Every sample has its own."""

KILLED_BY = "5.6"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    sigma = sigma[:1].expand(len(x))
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    if weighted:
        per_sample = sigma**2 * per_sample
    return per_sample.mean()
