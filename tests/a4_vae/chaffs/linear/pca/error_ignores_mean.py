"""Your reconstruction leaves the mean out: it projects X itself. The map is mean + W Wᵀ (x −
mean)."""

KILLED_BY = "4.5"


def recon_error(X, mean, W):
    return ((X - X @ W @ W.T) ** 2).sum(dim=1).mean()
