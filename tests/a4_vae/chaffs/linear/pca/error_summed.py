"""Your error adds up the samples. It is their mean: twice the same data must give the same
error."""

KILLED_BY = "4.4"


def recon_error(X, mean, W):
    centred = X - mean
    return ((centred - centred @ W @ W.T) ** 2).sum()
