"""You multiplied the two moves in the order in which they happen. The first one stands on the right."""

KILLED_BY = "7.11"


def alternating_matrix(eta, a):
    x_moves = torch.tensor([[1.0, -eta * a], [0.0, 1.0]])
    y_moves = torch.tensor([[1.0, 0.0], [eta * a, 1.0]])
    return x_moves @ y_moves
