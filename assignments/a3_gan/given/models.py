"""Models whose gradients can be written down; critics and linear models keep their inputs in `seen`."""

import torch
from torch import Tensor, nn


class LinearCritic(nn.Module):
    """f(x) = <a, x> + b: its gradient is a everywhere. a: the shape of one sample. b: 0-d."""

    def __init__(self, a: Tensor, b: Tensor) -> None:
        super().__init__()
        self.a, self.b = nn.Parameter(a.clone()), nn.Parameter(b.clone())
        self.seen: list[Tensor] = []

    def forward(self, x: Tensor) -> Tensor:
        """x: (B, ...). Returns (B,)."""
        self.seen.append(x.detach().clone())
        return (self.a * x).flatten(1).sum(1) + self.b


class QuadraticCritic(nn.Module):
    """f(x) = <w, x^2> / 2 + <a, x>: its gradient is w x + a. w, a: the shape of one sample.

    `column` asks for values (B, 1) in the place of (B,).
    """

    def __init__(self, w: Tensor, a: Tensor, column: bool = False) -> None:
        super().__init__()
        self.w, self.a = nn.Parameter(w.clone()), nn.Parameter(a.clone())
        self.column = column
        self.seen: list[Tensor] = []

    def forward(self, x: Tensor) -> Tensor:
        """x: (B, ...). Returns (B,) or (B, 1)."""
        self.seen.append(x.detach().clone())
        values = (self.w * x**2 / 2 + self.a * x).flatten(1).sum(1)
        return values[:, None] if self.column else values


class Perceptron(nn.Module):
    """`nn.Linear` layers with an activation of slope at most 1 between them.

    weights: matrices (out, in), the first layer's first. biases: vectors (out,). `nested` puts all but
    the first layer into an `nn.Sequential` of their own.
    """

    def __init__(
        self, weights: list[Tensor], biases: list[Tensor], activation: str = "ReLU", nested: bool = False
    ) -> None:
        super().__init__()
        first, *others = [_linear(W, b) for W, b in zip(weights, biases, strict=True)]
        rest: list[nn.Module] = []
        for layer in others:
            rest += [getattr(nn, activation)(), layer]
        self.body = nn.Sequential(first, nn.Sequential(*rest)) if nested else nn.Sequential(first, *rest)

    def forward(self, x: Tensor) -> Tensor:
        """x: (B, in). Returns (B, out)."""
        out: Tensor = self.body(x)
        return out


class LinearModel(nn.Module):
    """x W' + b: a generator, or a discriminator if there is one output. W: (out, in). b: (out,).

    `flat` asks for (B,) in the place of (B, 1).
    """

    def __init__(self, W: Tensor, b: Tensor, flat: bool = False) -> None:
        super().__init__()
        self.W, self.b = nn.Parameter(W.clone()), nn.Parameter(b.clone())
        self.flat = flat
        self.seen: list[Tensor] = []

    def forward(self, x: Tensor) -> Tensor:
        """x: (B, in). Returns (B, out), or (B,)."""
        self.seen.append(x.detach().clone())
        out = x @ self.W.T + self.b
        return out.squeeze(1) if self.flat else out


def _linear(W: Tensor, b: Tensor) -> nn.Linear:
    layer = nn.Linear(W.shape[1], W.shape[0], dtype=W.dtype)
    with torch.no_grad():
        layer.weight.copy_(W)
        layer.bias.copy_(b)
    return layer
