"""Left."""

from torch import Tensor


def twice(x: Tensor) -> Tensor:
    """Twice the input."""
    return 2 * x
