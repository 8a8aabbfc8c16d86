"""Your error is divided by N − 1. It is a mean over N samples, not an estimate of a variance."""

KILLED_BY = "4.4"


def recon_error(X, mean, W):
    centred = X - mean
    return ((centred - centred @ W @ W.T) ** 2).sum() / (len(X) - 1)
