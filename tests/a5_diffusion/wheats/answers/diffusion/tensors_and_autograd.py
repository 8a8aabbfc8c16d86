"""The score by autograd; the flow keeps quantiles, with the library's distribution functions."""

import torch
from torch.distributions import Normal


def ou_moments(m0, v0, beta, t):
    decay = torch.exp(torch.tensor(-beta * t, dtype=torch.float64))
    return m0 * decay.sqrt(), v0 * decay + (1 - decay)


def reverse_drifts(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    place = torch.tensor(float(x), dtype=torch.float64, requires_grad=True)
    (score,) = torch.autograd.grad(Normal(mean, var.sqrt()).log_prob(place), place)
    forward = -0.5 * beta * x
    return forward - beta * score, forward - 0.5 * beta * score


def flow_to_data(x, t, m0, v0, beta):
    mean, var = ou_moments(m0, v0, beta, t)
    z = (x - mean) / var.sqrt()
    return Normal(m0, v0**0.5).loc + v0**0.5 * z
