"""Your error is averaged over the dimensions, too. The squared distance of a sample is the sum over
its dimensions; the mean is over the samples."""

KILLED_BY = "4.4"


def recon_error(X, mean, W):
    centred = X - mean
    return ((centred - centred @ W @ W.T) ** 2).mean()
