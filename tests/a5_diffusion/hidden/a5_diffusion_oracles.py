"""What the hidden properties compare with: chains of one-step kernels, Bayes' rule, quadrature.

None of it uses a closed form of the reference.
"""

import math
from collections.abc import Callable

import torch
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge.strategies import normals

Schedule = dict[str, Tensor]


def lists_of_betas(low: int = 3, high: int = 6) -> st.SearchStrategy[list[float]]:
    """Betas of a short schedule, far enough from 0 and 1 that float32 is comfortable."""
    return st.lists(st.integers(2, 20).map(lambda i: i / 32), min_size=low, max_size=high)


def kernel(betas: list[float], start: int, end: int) -> tuple[float, float]:
    """Factor and variance of q(x_end | x_start), step by step; start = -1 is the data."""
    factor, variance = 1.0, 0.0
    for beta in betas[start + 1 : end + 1]:
        factor, variance = math.sqrt(1 - beta) * factor, (1 - beta) * variance + beta
    return factor, variance


def bayes(x0: Tensor, xt: Tensor, betas: list[float], end: int, start: int) -> tuple[Tensor, float]:
    """Mean and variance of q(x_start | x_end, x_0): the marginal times the kernel; start = -1 is x_0."""
    if start < 0:
        return x0, 0.0
    m, v = kernel(betas, -1, start)
    k, u = kernel(betas, start, end)
    variance = 1 / (1 / v + k**2 / u)
    return variance * (m * x0 / v + k * xt / u), variance


def schedule_of(betas: list[float]) -> Schedule:
    """The dict that `make_schedule` would give for these betas."""
    T, one = len(betas), torch.ones(1)
    alpha_bar = torch.tensor([kernel(betas, -1, t)[0] ** 2 for t in range(T)])
    variances = [bayes(one, one, betas, t, t - 1)[1] for t in range(T)]
    return {
        "betas": torch.tensor(betas),
        "alphas": torch.tensor([1 - beta for beta in betas]),
        "alpha_bar": alpha_bar,
        "alpha_bar_prev": torch.cat([one, alpha_bar[:-1]]),
        "posterior_var": torch.tensor(variances),
    }


def factors(betas: list[float], t: Tensor, like: Tensor) -> tuple[Tensor, Tensor]:
    """Factor of the data and standard deviation of the noise at each sample's step, to multiply `like`."""
    found = torch.tensor([kernel(betas, -1, int(step)) for step in t])
    shape = (-1, *[1] * (like.dim() - 1))
    return found[:, 0].reshape(shape), found[:, 1].sqrt().reshape(shape)


def steps_of(seed: int, batch: int, T: int) -> Tensor:
    """A step for each sample; the first is 0, the second T - 1."""
    source = torch.Generator().manual_seed(seed)
    drawn = torch.randint(T, (batch,), generator=source)
    drawn[0], drawn[1] = 0, T - 1
    return drawn


def affine(seed: int, T: int, *shape: int) -> tuple[Tensor, Tensor]:
    """Slope (T,) and offset (T, ...) of a denoiser that is affine in x."""
    return normals(seed, T) / 2, normals(seed + 1, T, *shape)


def point_mass(betas: list[float], x0: Tensor) -> tuple[Tensor, Tensor]:
    """Slope and offset of the denoiser that is exact if all data are at one point x0 (...)."""
    found = [kernel(betas, -1, t) for t in range(len(betas))]
    slope = torch.tensor([1 / math.sqrt(v) for _, v in found])
    offset = torch.stack([-m / math.sqrt(v) * x0 for m, v in found])
    return slope, offset


def moments(log_density: Callable[[Tensor], Tensor]) -> tuple[Tensor, Tensor, Tensor]:
    """Nodes, normalised weights, log densities of a density on the line, by the trapezoid rule."""
    nodes = torch.linspace(-40, 40, 40001)
    values = log_density(nodes)
    return nodes, torch.softmax(values, 0), values


def normal_log(x: Tensor, mean: Tensor | float, variance: float) -> Tensor:
    """log N(x; mean, variance)."""
    return -0.5 * ((x - mean) ** 2 / variance + math.log(2 * math.pi * variance))


def runge_kutta(
    slope: Callable[[list[float]], list[float]], state: list[float], dt: float, steps: int
) -> list[float]:
    """The state after `steps` steps of dt of d state/dt = slope(state), to fourth order."""
    for _ in range(steps):
        a = slope(state)
        b = slope([s + dt / 2 * d for s, d in zip(state, a, strict=True)])
        c = slope([s + dt / 2 * d for s, d in zip(state, b, strict=True)])
        d = slope([s + dt * e for s, e in zip(state, c, strict=True)])
        state = [
            s + dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
            for s, k1, k2, k3, k4 in zip(state, a, b, c, d, strict=True)
        ]
    return state
