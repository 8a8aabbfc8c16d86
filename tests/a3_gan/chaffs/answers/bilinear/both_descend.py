"""Both of your players descend. y wants V to be large and climbs."""

KILLED_BY = "7.10"


def simultaneous_matrix(eta, a):
    return torch.tensor([[1.0, -eta * a], [-eta * a, 1.0]])
