"""Your error projects onto the first column of W only. The projection onto the span of all columns
is W W^T (x - mean)."""

KILLED_BY = "4.6"


def recon_error(X, mean, W):
    centred = X - mean
    first = W[:, :1]
    return ((centred - centred @ first @ first.T) ** 2).sum(1).mean()
