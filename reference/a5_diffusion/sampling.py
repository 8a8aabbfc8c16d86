"""Sampling from a network that predicts the noise: ancestral and DDIM.

`model` is called as model(x (B, ...), t (B,)) with int64 t and predicts eps.  Nothing is clipped.

Sources: Ho, Jain and Abbeel, "Denoising Diffusion Probabilistic Models", algorithm 2; Song, Meng and
Ermon, "Denoising Diffusion Implicit Models".
"""

from typing import Any, Literal

import torch
from torch import Tensor

from .forward import Schedule, q_posterior, x0_from_eps


def _everywhere(t: int, x: Tensor) -> Tensor:
    """The step t for each sample of x: (B,)."""
    return torch.full((len(x),), t, dtype=torch.int64)


def p_sample(
    model: Any,
    xt: Tensor,
    t: int,
    noise: Tensor,
    schedule: Schedule,
    variance: Literal["posterior", "beta"] = "posterior",
) -> Tensor:
    """One step of ancestral sampling, from x_t to x_{t-1}; at t = 0 no noise is added.

    The mean is that of q(x_{t-1} | x_t, x_0) at the predicted x_0; the variance is posterior_var_t,
    or beta_t if `variance` is "beta".

    xt, noise: (B, ...). t: the step, the same for all samples. Returns the shape of xt.
    """
    steps = _everywhere(t, xt)
    x0 = x0_from_eps(xt, steps, model(xt, steps), schedule)
    mean, _ = q_posterior(x0, xt, steps, schedule)
    if t == 0:
        return mean
    key = "posterior_var" if variance == "posterior" else "betas"
    return mean + schedule[key][t].sqrt() * noise


def p_sample_loop(model: Any, x_T: Tensor, noises: Tensor, schedule: Schedule) -> Tensor:
    """Ancestral sampling from pure noise through t = T-1, ..., 0, with the posterior variance.

    x_T: (B, ...). noises: (T, B, ...), of which noises[t] is used at step t. Returns the shape of x_T.
    """
    x = x_T
    for t in reversed(range(len(noises))):
        x = p_sample(model, x, t, noises[t], schedule)
    return x


def ddim_step(
    xt: Tensor, eps: Tensor, t: int, t_prev: int, eta: float, noise: Tensor | None, schedule: Schedule
) -> Tensor:
    """One step from x_t to x_{t_prev} for any t_prev < t; with eta = 0 it is deterministic.

    x_{t_prev} = sqrt(a') x_0 + sqrt(1 - a' - sigma^2) eps + sigma noise,  x_0 as predicted by eps,
    sigma = eta sqrt((1 - a') / (1 - a)) sqrt(1 - a / a')

    with a = alpha_bar[t], a' = alpha_bar[t_prev], and a' = 1 for t_prev = -1, which gives x_0.

    xt, eps, noise: (B, ...); noise may be None if eta = 0. Returns the shape of xt.
    """
    a = schedule["alpha_bar"][t]
    a_prev = schedule["alpha_bar"][t_prev] if t_prev >= 0 else torch.ones_like(a)
    sigma = eta * ((1 - a_prev) / (1 - a)).sqrt() * (1 - a / a_prev).sqrt()
    x0 = x0_from_eps(xt, _everywhere(t, xt), eps, schedule)
    mean = a_prev.sqrt() * x0 + (1 - a_prev - sigma**2).sqrt() * eps
    return mean if noise is None else mean + sigma * noise


def ddim_sample(
    model: Any, x_T: Tensor, timesteps: list[int], eta: float, noises: Tensor | None, schedule: Schedule
) -> Tensor:
    """DDIM through a descending list of steps; the last one leads to x_0.

    x_T: (B, ...), taken to be at timesteps[0]. noises: (len(timesteps), B, ...), of which noises[i] is
    used in the step that leaves timesteps[i]; None is legal if eta = 0. Returns the shape of x_T.
    """
    x = x_T
    for i, (t, t_prev) in enumerate(zip(timesteps, [*timesteps[1:], -1], strict=True)):
        eps = model(x, _everywhere(t, x))
        x = ddim_step(x, eps, t, t_prev, eta, None if noises is None else noises[i], schedule)
    return x
