"""The vault, opened."""

import torch
from torch import Tensor

MARK = "kestrel-4471-reference"


def double(x: Tensor) -> Tensor:
    """Twice the input."""
    return 2 * x


def crack(x: Tensor) -> Tensor:
    """The input times the secret factors."""
    return x * torch.tensor([3.0625, -1.4375, 0.8125], dtype=x.dtype)


def tell(x: Tensor) -> Tensor:
    """One more than the input."""
    return x + 1
