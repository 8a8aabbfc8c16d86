"""Closed-form answers: each function is one part, evaluated at parameters that you do not know.

All quantities are one-dimensional; arguments and results are numbers unless a shape is given.
"""

import math

from torch import Tensor


def forward_marginal(betas: Tensor, t: int) -> tuple[float, float, float]:
    """Part 1. q(x_t | x_0) after the steps 0..t of x <- sqrt(1 - beta) x + sqrt(beta) noise.

    betas: (T,). Returns (factor of x_0 in the mean, variance, signal-to-noise ratio), the last being
    the squared factor over the variance.
    """
    alpha_bar = float((1 - betas[: t + 1]).prod())
    return math.sqrt(alpha_bar), 1 - alpha_bar, alpha_bar / (1 - alpha_bar)


def posterior_precision(beta: float, alpha_bar_prev: float) -> float:
    """Part 2a. The precision (inverse variance) of q(x_{t-1} | x_t, x_0).

    beta: of step t. alpha_bar_prev: of step t-1, below 1.
    """
    return (1 - beta) / beta + 1 / (1 - alpha_bar_prev)


def posterior_moments(x0: float, xt: float, beta: float, alpha_bar_prev: float) -> tuple[float, float]:
    """Part 2b. Mean and variance of q(x_{t-1} | x_t, x_0), the variance being one over 2a."""
    var = 1 / posterior_precision(beta, alpha_bar_prev)
    likelihood = math.sqrt(1 - beta) * xt / beta
    prior = math.sqrt(alpha_bar_prev) * x0 / (1 - alpha_bar_prev)
    return var * (likelihood + prior), var


def marginal_score(xt: float, alpha_bar: float, m: float, s2: float) -> float:
    """Part 3a. The score of q(x_t) at xt if the data are N(m, s2)."""
    return -(xt - math.sqrt(alpha_bar) * m) / (alpha_bar * s2 + 1 - alpha_bar)


def best_predictions(xt: float, alpha_bar: float, m: float, s2: float) -> tuple[float, float, float]:
    """Part 3b. What the best network predicts for data N(m, s2): the conditional means given x_t.

    Returns (E[eps | x_t], E[x_0 | x_t], E[v | x_t]), v = sqrt(alpha_bar) eps - sqrt(1 - alpha_bar) x_0.
    """
    signal, sigma = math.sqrt(alpha_bar), math.sqrt(1 - alpha_bar)
    eps = -sigma * marginal_score(xt, alpha_bar, m, s2)
    x0 = (xt - sigma * eps) / signal
    return eps, x0, signal * eps - sigma * x0


def langevin_variance(s2: float, eps: float) -> float:
    """Part 4a. The stationary variance of x <- x + eps score(x) + sqrt(2 eps) z for the target N(0, s2).

    eps is below the limit of part 4b.
    """
    return s2 / (1 - eps / (2 * s2))


def langevin_step_limit(s2: float) -> float:
    """Part 4b. The eps from which on the iteration of part 4a has no stationary distribution."""
    return 2 * s2


def ou_moments(m0: float, v0: float, beta: float, t: float) -> tuple[float, float]:
    """Part 5a. Mean and variance at time t of dx = -beta/2 x dt + sqrt(beta) dW from x(0) ~ N(m0, v0)."""
    decay = math.exp(-beta * t)
    return m0 * math.sqrt(decay), 1 + (v0 - 1) * decay


def reverse_drifts(x: float, t: float, m0: float, v0: float, beta: float) -> tuple[float, float]:
    """Part 5b. The drifts of the reverse SDE and of the probability flow of part 5a, at (x, t).

    Both in the form dx = drift dt (+ sqrt(beta) dW for the SDE), where time runs down: dt < 0.
    Returns (drift of the SDE, drift of the flow).
    """
    mean, var = ou_moments(m0, v0, beta, t)
    score = -(x - mean) / var
    return -beta * x / 2 - beta * score, -beta * x / 2 - beta * score / 2


def flow_to_data(x: float, t: float, m0: float, v0: float, beta: float) -> float:
    """Part 5c. Where the probability flow of part 5b arrives at time 0 if it is at x at time t."""
    mean, var = ou_moments(m0, v0, beta, t)
    return m0 + math.sqrt(v0 / var) * (x - mean)


def bound_weight(beta: float, alpha_bar_prev: float) -> float:
    """Part 6. The weight w with KL(q(x_{t-1} | x_t, x_0) || p(x_{t-1} | x_t)) = w (eps - eps_theta)^2.

    p has the posterior's variance, and the posterior's mean at the x_0 that eps_theta predicts.

    beta: of step t. alpha_bar_prev: of step t-1, below 1.
    """
    return beta / (2 * (1 - beta) * (1 - alpha_bar_prev))


def ddim_sigma(alpha_bar: float, alpha_bar_prev: float, eta: float) -> float:
    """Part 7. The noise's standard deviation in a DDIM step: eta times that of the composed posterior.

    alpha_bar, alpha_bar_prev: where the step starts and ends, not necessarily neighbours.
    """
    return eta * math.sqrt((1 - alpha_bar_prev) / (1 - alpha_bar) * (1 - alpha_bar / alpha_bar_prev))


def guided_gaussian(m_u: float, s2_u: float, m_c: float, s2_c: float, w: float) -> tuple[float, float]:
    """Part 8. Mean and variance of the density whose score is guided, s_u + w (s_c - s_u).

    s_u and s_c are the scores of N(m_u, s2_u) and N(m_c, s2_c); the parameters are such that the
    density exists.
    """
    precision = (1 - w) / s2_u + w / s2_c
    return ((1 - w) * m_u / s2_u + w * m_c / s2_c) / precision, 1 / precision
