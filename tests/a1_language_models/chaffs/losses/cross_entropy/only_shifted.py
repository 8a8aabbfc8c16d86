"""You subtract the largest logit and stop there. The logarithm of the sum of exponentials is
still to be subtracted."""

KILLED_BY = "3.1"


def log_softmax(x, dim):
    return x - x.amax(dim=dim, keepdim=True)
