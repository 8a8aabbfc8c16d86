"""You compare the score with the clean data. Its target is the score of the kernel,
−noise/sigma."""

KILLED_BY = "5.9"


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    s = sigma[:, None]
    score = score_fn(x + s * noise, sigma)
    per_sample = 0.5 * ((score - x) ** 2).sum(1)
    if weighted:
        per_sample = sigma**2 * per_sample
    return per_sample.mean()
