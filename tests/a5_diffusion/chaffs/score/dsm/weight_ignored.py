"""You leave out the weight. With weighted=True each sample counts with sigma²."""

KILLED_BY = "5.7"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score + noise / s) ** 2).sum(1)
    return per_sample.mean()
