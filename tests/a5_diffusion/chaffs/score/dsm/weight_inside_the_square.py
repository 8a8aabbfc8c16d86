"""You multiply the residual by sigma² before squaring, so the weight is sigma⁴."""

KILLED_BY = "5.7"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    residual = score + noise / s
    if weighted:
        residual = s**2 * residual
    return 0.5 * (residual**2).sum(1).mean()
