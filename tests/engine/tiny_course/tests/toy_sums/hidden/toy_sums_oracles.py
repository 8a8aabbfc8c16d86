"""What the hidden properties compare with."""

from torch import Tensor


def row_means(x: Tensor) -> Tensor:
    """The mean of each row, by a loop."""
    means = x[:, 0].clone()
    for row in range(len(x)):
        means[row] = sum(float(entry) for entry in x[row]) / x.shape[1]
    return means
