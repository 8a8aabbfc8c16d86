"""You subtract the mean before you encode, but compare the centred reconstruction with the data
themselves. Add the mean back, or compare with x − mean."""

KILLED_BY = "4.5"


def recon_error(X, mean, W):
    rebuilt = (X - mean) @ W @ W.T
    return ((X - rebuilt) ** 2).sum(dim=1).mean()
