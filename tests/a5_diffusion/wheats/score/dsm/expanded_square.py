"""Multiplies the square out: score matching, cross term and the constant of the noise."""


def dsm_loss(score_fn, x, noise, sigma, weighted=True):
    sig = sigma.view(len(x), 1)
    score = score_fn(x + sig * noise, sigma)
    terms = score**2 + 2 * score * noise / sig + (noise / sig) ** 2
    if weighted:
        terms = terms * sig**2
    return 0.5 * terms.sum() / len(x)
