"""What the hidden properties compare with, computed independently of the reference."""

import math
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from autograder.judge.strategies import normals


def bernoulli_tables(X: Tensor, y: Tensor, alpha: float) -> tuple[list[float], list[list[float]]]:
    """Class probabilities, and for each class the probability that each feature is 1, by counting."""
    rows = list(zip(X.tolist(), y.tolist(), strict=True))
    priors, ones = [], []
    for k in sorted({label for _, label in rows}):
        members = [x for x, label in rows if label == k]
        priors.append(len(members) / len(rows))
        ones.append([(column.count(1.0) + alpha) / (len(members) + 2 * alpha) for column in columns(members)])
    return priors, ones


def columns(rows: list[list[float]]) -> list[tuple[float, ...]]:
    """The columns of a table."""
    return list(zip(*rows, strict=True))


def bernoulli_joint(x: Sequence[float], prior: float, ones: Sequence[float]) -> float:
    """log p(x, y) as the logarithm of a product; -inf where it is zero."""
    product = prior
    for value, p in zip(x, ones, strict=True):
        product *= p if value == 1.0 else 1 - p
    return math.log(product) if product > 0 else -math.inf


def normal_log(x: Tensor, mean: Tensor | float, variance: Tensor | float) -> Tensor:
    """log N(x; mean, variance)."""
    return -0.5 * ((x - mean) ** 2 / variance + math.log(2 * math.pi) + torch.as_tensor(variance).log())


def covariance(seed: int, D: int) -> Tensor:
    """A covariance matrix whose eigenvalues are at least 1/2."""
    root = normals(seed, D, D) / 2
    return root @ root.T + 0.5 * torch.eye(D)


def gaussian_log(x: Tensor, mean: Tensor, Sigma: Tensor) -> Tensor:
    """log N(x; mean, Sigma) for x (B, D)."""
    return torch.distributions.MultivariateNormal(mean, Sigma).log_prob(x)


def before(kernel: tuple[int, int], kind: str, height: int, width: int) -> Tensor:
    """Whether the output at (r, c) of a masked convolution sees the pixel at (i, j): (H, W, H, W) bool."""
    seen = torch.zeros(height, width, height, width, dtype=torch.bool)
    for r in range(height):
        for c in range(width):
            for i in range(height):
                for j in range(width):
                    near = abs(r - i) <= kernel[0] // 2 and abs(c - j) <= kernel[1] // 2
                    earlier = (i, j) < (r, c) or (kind == "B" and (i, j) == (r, c))
                    seen[r, c, i, j] = near and earlier
    return seen


def connected(masks: Sequence[Tensor]) -> Tensor:
    """Which output of a masked perceptron is connected with which input: (n_out, D) bool."""
    paths = masks[0]
    for mask in masks[1:]:
        paths = mask @ paths
    return paths > 0


def earlier_variables(order: list[int], n_out: int) -> Tensor:
    """Whether variable i comes before the variable of output o: (n_out, D) bool."""
    dim = len(order)
    wanted = torch.zeros(n_out, dim, dtype=torch.bool)
    for o in range(n_out):
        for i in order[: order.index(o % dim)]:
            wanted[o, i] = True
    return wanted


def jacobian_logdets(jacobian: Tensor) -> Tensor:
    """log |det| of each sample's block of a Jacobian (B, D, B, D)."""
    blocks = torch.stack([jacobian[row, :, row, :] for row in range(len(jacobian))])
    return torch.linalg.slogdet(blocks).logabsdet


def derivatives(function: Callable[[Tensor], Tensor]) -> tuple[Tensor, Tensor]:
    """First and second derivative of a function of one number at 0."""
    s = torch.zeros((), dtype=torch.float64, requires_grad=True)
    (first,) = torch.autograd.grad(function(s), s, create_graph=True)
    if not first.requires_grad:
        return first, torch.zeros(())
    (second,) = torch.autograd.grad(first, s, allow_unused=True)
    return first.detach(), torch.zeros(()) if second is None else second


def slope_at(function: Callable[[Tensor], Tensor], y: float) -> Tensor:
    """The derivative of a function of one number at y: a density from a distribution function."""
    return derivatives(lambda s: function(s + y))[0]
