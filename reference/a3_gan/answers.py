"""Closed-form answers: each function is one part, evaluated at parameters that you do not know.

Arguments and results are numbers unless a shape is given.
"""

import math
from itertools import pairwise

import torch
from torch import Tensor


def gaussian_discriminator(m_p: float, m_q: float, s: float) -> tuple[float, float]:
    """Part 1a. The best discriminator between the data N(m_p, s^2) and the generator N(m_q, s^2).

    Its logit is linear in x. Returns (slope, intercept): log D(x) / (1 - D(x)) = slope x + intercept.
    """
    return (m_p - m_q) / s**2, (m_q**2 - m_p**2) / (2 * s**2)


def uniform_value(a: float) -> float:
    """Part 1b. The game's value V at the best D, for data uniform on [0, 1] and fakes on [a, a + 1].

    a: any number, also negative. V = E_data log D(x) + E_fake log(1 - D(x)), with 0 log 0 = 0.
    """
    return -max(0.0, 1 - abs(a)) * math.log(4)


def best_response_value(p: float, t: float) -> float:
    """Part 2a. V(G, D*) on two points: the data are at 1 with probability p, the fakes with probability t.

    D* is the best discriminator against this generator. p and t are in (0, 1).
    """
    with_one = p * math.log(p / (p + t)) + t * math.log(t / (p + t))
    without = (1 - p) * math.log((1 - p) / (2 - p - t)) + (1 - t) * math.log((1 - t) / (2 - p - t))
    return with_one + without


def generator_slope(p: float, t: float) -> float:
    """Part 2b. The derivative of part 2a with respect to t."""
    return math.log(t / (p + t)) - math.log((1 - t) / (2 - p - t))


def generator_optimum(p: float) -> tuple[float, float]:
    """Part 2c. The t that minimises part 2a, and the value there."""
    return p, -math.log(4)


def generator_gradients(s: float) -> tuple[float, float]:
    """Part 3. How the generator's losses change with the logit of a fake at which D = s.

    Returns the derivatives with respect to the logit of log(1 - D), the saturating loss, and of
    -log D, the non-saturating one; signs included.
    """
    return -s, s - 1


def point_mass_divergences(theta: float) -> tuple[float, float, float, float]:
    """Part 4. How far a point mass at 0 is from a point mass at theta, which may be 0.

    Returns (JSD, KL divergence, total variation, W_1). The total variation is half the L1 distance.
    """
    if theta == 0:
        return 0.0, 0.0, 0.0, 0.0
    return math.log(2), math.inf, 1.0, abs(theta)


def kantorovich_potential(x: Tensor, p: Tensor, q: Tensor) -> Tensor:
    """Part 5a. A 1-Lipschitz f on the points x with the largest sum_i f_i (p_i - q_i), and f_0 = 0.

    x: (N,), increasing. p, q: probabilities (N,). Returns f (N,).
    """
    slopes = (q - p).cumsum(0)[:-1].sign()
    return torch.cat([torch.zeros_like(x[:1]), (slopes * x.diff()).cumsum(0)])


def uniform_w1(a: float, b: float) -> float:
    """Part 5b. W_1 between the uniform distributions on [0, 1] and on [a, a + b], where b > 0."""
    first, last = a, a + b - 1  # how far the left and the right ends move
    if first * last >= 0:
        return abs(first + last) / 2
    return (first**2 + last**2) / (2 * abs(last - first))


def simultaneous_matrix(eta: float, a: float) -> Tensor:
    """Part 6a. One update of both players of V = a x y at once: x descends, y ascends, with step eta.

    Returns the matrix (2, 2) that takes the column (x, y) to its successor.
    """
    return torch.tensor([[1.0, -eta * a], [eta * a, 1.0]])


def alternating_matrix(eta: float, a: float) -> Tensor:
    """Part 6b. The same, but y moves after x and sees where x has gone. Returns (2, 2)."""
    return torch.tensor([[1.0, -eta * a], [eta * a, 1 - (eta * a) ** 2]])


def spectral_radii(eta: float, a: float) -> tuple[float, float]:
    """Part 6c. The largest modulus of an eigenvalue of 6a and of 6b, for 0 < eta |a| < 2."""
    return math.hypot(1, eta * a), 1.0


def clipped_lipschitz(widths: list[int], c: float) -> float:
    """Part 7a. The largest Lipschitz constant of a perceptron all of whose weights are in [-c, c].

    widths: the layers' sizes from input to output, [n_0, ..., n_L]; the activations are ReLUs.
    """
    return math.prod(c * math.sqrt(n_in * n_out) for n_in, n_out in pairwise(widths))


def clip_for_lipschitz(widths: list[int], K: float) -> float:
    """Part 7b. The c for which part 7a is K > 0."""
    return float((K / clipped_lipschitz(widths, 1.0)) ** (1 / (len(widths) - 1)))
