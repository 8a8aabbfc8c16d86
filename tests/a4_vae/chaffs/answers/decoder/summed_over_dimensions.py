"""You summed the squared error over dimensions: one variance for all of them is the mean over dimensions as well as over samples."""

KILLED_BY = "6.3"

def optimal_decoder_variance(X, X_hat):
    return ((X - X_hat) ** 2).sum(1).mean()
