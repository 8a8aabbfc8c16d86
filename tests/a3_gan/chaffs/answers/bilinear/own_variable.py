"""The gradient for x is a y: it does not depend on x, so x does not shrink by itself."""

KILLED_BY = "7.10"


def simultaneous_matrix(eta, a):
    return torch.tensor([[1 - eta * a, 0.0], [0.0, 1 + eta * a]])
