"""Right."""

from torch import Tensor


def shift(x: Tensor) -> Tensor:
    """The input plus one."""
    return x + 1
