"""Your error is the mean distance. The task asks for the mean of the squared distance, the one that
PCA minimises: leave the root out."""

KILLED_BY = "4.4"


def recon_error(X, mean, W):
    centred = X - mean
    return (centred - centred @ W @ W.T).norm(dim=1).mean()
