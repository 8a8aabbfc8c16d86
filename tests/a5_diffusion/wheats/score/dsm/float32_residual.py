"""The residual is turned into float32."""


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    residual = (score_fn(x + s * noise, sigma) + noise / s).float()
    per_sample = residual.pow(2).sum(1)
    if weighted:
        per_sample = per_sample * sigma.float() ** 2
    return per_sample.mean() / 2
