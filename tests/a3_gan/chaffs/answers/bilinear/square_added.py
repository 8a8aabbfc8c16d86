"""The new x is smaller by eta a y, so y gains eta a less: the square is taken away, not added."""

KILLED_BY = "7.11"


def alternating_matrix(eta, a):
    k = eta * a
    return torch.tensor([[1.0, -k], [k, 1 + k**2]])
