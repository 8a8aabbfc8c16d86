"""What the hidden properties compare with: bisection, matchings, sums over pairs, updates by hand.

None of it uses a closed form of the reference.
"""

import math
from collections.abc import Callable

import torch
from hypothesis import strategies as st
from torch import Tensor

COUNTS = st.integers(0, 6)


def overlapping(n: int) -> st.SearchStrategy[tuple[Tensor, Tensor]]:
    """Two distributions on n places, with zeros but nowhere both zero."""
    pairs = st.tuples(COUNTS, COUNTS).filter(lambda pair: sum(pair) > 0)
    lists = st.lists(pairs, min_size=n, max_size=n)
    kept = lists.filter(lambda drawn: all(sum(column) > 0 for column in zip(*drawn, strict=True)))
    return kept.map(_normalised)


def _normalised(pairs: list[tuple[int, int]]) -> tuple[Tensor, Tensor]:
    counts = torch.tensor(pairs, dtype=torch.float64)
    p, q = (counts / counts.sum(0)).T
    return p.clone(), q.clone()


def value(p: Tensor, q: Tensor, D: Tensor) -> float:
    """sum p log D + q log(1 - D), one place and one term at a time."""
    total = 0.0
    for a, b, d in zip(p.tolist(), q.tolist(), D.tolist(), strict=True):
        total += a * math.log(d) if a > 0 else 0.0
        total += b * math.log(1 - d) if b > 0 else 0.0
    return total


def best_discriminator(p: Tensor, q: Tensor) -> Tensor:
    """Where the slope p / D - q / (1 - D) of each place's value changes its sign, by bisection."""
    low, high = torch.zeros_like(p), torch.ones_like(p)
    for _ in range(60):
        middle = (low + high) / 2
        rises = p * (1 - middle) > q * middle
        low, high = torch.where(rises, middle, low), torch.where(rises, high, middle)
    D = (low + high) / 2
    return torch.where(q == 0, 1.0, torch.where(p == 0, 0.0, D))


def best_value(p: Tensor, q: Tensor) -> float:
    """The game's value at the discriminator found by bisection."""
    return value(p, q, best_discriminator(p, q))


def least(function: Callable[[float], float], low: float, high: float) -> float:
    """Where a function with one valley has its least value, by ternary search."""
    for _ in range(100):
        third = (high - low) / 3
        if function(low + third) < function(high - third):
            high -= third
        else:
            low += third
    return (low + high) / 2


def generator_of(name: str) -> Callable[[float], float]:
    """The convex function f of a divergence, for a number."""
    return {
        "kl": lambda u: u * math.log(u),
        "reverse_kl": lambda u: -math.log(u),
        "pearson": lambda u: (u - 1) ** 2,
        "js": lambda u: (u * math.log(u) - (u + 1) * math.log((u + 1) / 2)) / 2,
    }[name]


def conjugate(name: str, t: float) -> float:
    """sup over u > 0 of u t - f(u), by search."""
    f = generator_of(name)
    u = math.exp(least(lambda s: f(math.exp(s)) - math.exp(s) * t, -12, 16))
    return u * t - f(u)


def slope(name: str, u: Tensor) -> Tensor:
    """f'(u), by autograd: the best critic's value where p / q = u."""
    place = u.clone().requires_grad_()
    values = {
        "kl": place * place.log(),
        "reverse_kl": -place.log(),
        "pearson": (place - 1) ** 2,
        "js": (place * place.log() - (place + 1) * ((place + 1) / 2).log()) / 2,
    }
    return torch.autograd.grad(values[name].sum(), place)[0]


def matched(u: Tensor, v: Tensor, cu: list[int], cv: list[int]) -> float:
    """W1 of points with whole weights: repeat them to one number, sort, match in order."""
    left = u.repeat_interleave(torch.tensor(cu) * sum(cv)).sort().values
    right = v.repeat_interleave(torch.tensor(cv) * sum(cu)).sort().values
    return float((left - right).abs().mean())


def singular(W: Tensor) -> float:
    """The largest singular value: the root of the largest eigenvalue of W'W."""
    return float(torch.linalg.eigvalsh(W.T @ W)[-1].clamp(min=0).sqrt())


def gram(x: Tensor, y: Tensor, bandwidth: float) -> list[list[float]]:
    """Gaussian kernels of all pairs, number by number."""
    return [
        [
            math.exp(-sum((a - b) ** 2 for a, b in zip(s, t, strict=True)) / (2 * bandwidth**2))
            for t in y.tolist()
        ]
        for s in x.tolist()
    ]


class Game:
    """Linear G and D under plain gradient descent, with every gradient written out."""

    def __init__(self, g: dict[str, Tensor], d: dict[str, Tensor], lr_g: float, lr_d: float) -> None:
        self.g, self.d = dict(g), dict(d)
        self.lr_g, self.lr_d = lr_g, lr_d

    def fake(self, z: Tensor) -> Tensor:
        """G(z)."""
        return z @ self.g["W"].T + self.g["b"]

    def logits(self, x: Tensor) -> Tensor:
        """D(x), as (B,)."""
        return x @ self.d["W"][0] + self.d["b"][0]

    def update_d(self, real: Tensor, z: Tensor) -> float:
        """One step of D; returns its loss before it."""
        fake = self.fake(z)
        r, f = self.logits(real), self.logits(fake)
        by_r = -torch.sigmoid(-r) / len(r)
        by_f = torch.sigmoid(f) / len(f)
        self.d["W"] = self.d["W"] - self.lr_d * (by_r @ real + by_f @ fake)
        self.d["b"] = self.d["b"] - self.lr_d * (by_r.sum() + by_f.sum())
        return float((1 + (-r).exp()).log().mean() + (1 + f.exp()).log().mean())

    def update_g(self, z: Tensor) -> float:
        """One step of G; returns its loss before it."""
        f = self.logits(self.fake(z))
        by_f = -torch.sigmoid(-f) / len(f)
        by_x = torch.outer(by_f, self.d["W"][0])  # (B, D)
        self.g["W"] = self.g["W"] - self.lr_g * (by_x.T @ z)
        self.g["b"] = self.g["b"] - self.lr_g * by_x.sum(0)
        return float((1 + (-f).exp()).log().mean())

    def round(self, real: Tensor, zs: list[Tensor], n_critic: int) -> tuple[list[float], float]:
        """`n_critic` steps of D, then one of G."""
        return [self.update_d(real, z) for z in zs[:n_critic]], self.update_g(zs[n_critic])
