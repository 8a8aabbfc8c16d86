"""A mean over samples of the mean over dimensions; the sign of a difference."""

def optimal_decoder_variance(X, X_hat):
    return (X - X_hat).pow(2).mean(dim=1).mean()


def collapse_threshold(eigenvalues, s2, beta):
    return (eigenvalues - beta * s2).sign() == 1
