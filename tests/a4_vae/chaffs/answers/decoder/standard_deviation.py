"""You gave the standard deviation; the question asks for the variance."""

KILLED_BY = "6.3"

def optimal_decoder_variance(X, X_hat):
    return ((X - X_hat) ** 2).mean().sqrt()
