"""Here y moves first and x sees it. x moves first, and y sees where x has gone."""

KILLED_BY = "7.11"


def alternating_matrix(eta, a):
    k = eta * a
    return torch.tensor([[1 - k**2, -k], [k, 1.0]])
