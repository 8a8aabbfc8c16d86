"""Your y still sees the old x: that is the simultaneous round."""

KILLED_BY = "7.11"


def alternating_matrix(eta, a):
    k = eta * a
    return torch.tensor([[1.0, -k], [k, 1.0]])
