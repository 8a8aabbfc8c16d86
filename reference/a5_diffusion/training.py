"""The simple loss of a denoising network.

Source: Ho, Jain and Abbeel, "Denoising Diffusion Probabilistic Models", algorithm 1.
"""

from typing import Any, Literal

import torch
from torch import Tensor

from .forward import Schedule, q_sample, v_from


def ddpm_loss(
    model: Any,
    x0: Tensor,
    t: Tensor,
    noise: Tensor,
    schedule: Schedule,
    target: Literal["eps", "x0", "v"] = "eps",
) -> Tensor:
    """Mean squared error of the network's prediction, over all elements of the batch, unweighted.

    loss = mean (model(x_t, t) - target)^2,  x_t = q_sample(x0, t, noise)

    model: called as model(x (B, ...), t (B,)), t int64 as it is; returns (B, ...). x0, noise: (B, ...).
    t: (B,). `target` names what the model predicts: the noise, the data, or v. Returns a scalar.
    """
    xt = q_sample(x0, t, noise, schedule)
    targets = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}
    return ((model(xt, t) - targets[target]) ** 2).mean()


def training_loss(model: Any, x0: Tensor, generator: torch.Generator, schedule: Schedule) -> Tensor:
    """`ddpm_loss` of a model that predicts the noise, at random steps and with random noise.

    Each sample gets a step of its own, uniform on 0..T-1, and noise of its own. Both are drawn from
    `generator`, nothing from the global one.

    x0: (B, ...). Returns a scalar.
    """
    T = len(schedule["betas"])
    t = torch.randint(T, (len(x0),), generator=generator)  # (B,)
    noise = torch.randn(x0.shape, generator=generator, dtype=x0.dtype)
    return ddpm_loss(model, x0, t, noise, schedule)
