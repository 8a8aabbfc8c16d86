"""You let x climb and y descend. It is the other way round."""

KILLED_BY = "7.10"


def simultaneous_matrix(eta, a):
    return torch.tensor([[1.0, eta * a], [-eta * a, 1.0]])
