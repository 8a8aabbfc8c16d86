"""Maps of known form."""

from torch import Tensor, nn


class Affine(nn.Module):
    """f(x) = a x + b, with parameters a and b of any shape that broadcasts."""

    def __init__(self, a: Tensor, b: Tensor) -> None:
        super().__init__()
        self.a, self.b = nn.Parameter(a.clone()), nn.Parameter(b.clone())

    def forward(self, x: Tensor) -> Tensor:
        """The mapped batch."""
        return self.a * x + self.b
