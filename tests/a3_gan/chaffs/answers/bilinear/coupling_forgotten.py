"""The gradients are a y and a x; your matrix lacks the a."""

KILLED_BY = "7.10"


def simultaneous_matrix(eta, a):
    return torch.tensor([[1.0, -eta], [eta, 1.0]]) + 0 * a
