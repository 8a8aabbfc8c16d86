"""With the weight sigma², the residual is sigma·score + noise; without it, that over sigma."""


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma.reshape(-1, 1)
    residual = s * score_fn(x + s * noise, sigma) + noise
    if not weighted:
        residual = residual / s
    return 0.5 * (residual**2).sum(dim=1).mean()
