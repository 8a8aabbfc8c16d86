"""Classifier-free guidance.

Source: Ho and Salimans, "Classifier-Free Diffusion Guidance" (with w = 1 for no guidance).
"""

from typing import Any

import torch
from torch import Tensor


def cfg_eps(eps_c: Tensor, eps_u: Tensor, w: float) -> Tensor:
    """The guided prediction: w = 0 is unconditional, w = 1 conditional, w > 1 goes beyond.

    eps = eps_u + w (eps_c - eps_u)

    eps_c, eps_u: (B, ...), with and without the condition. Returns their shape.
    """
    return eps_u + w * (eps_c - eps_u)


def drop_labels(y: Tensor, mask: Tensor, null: int) -> Tensor:
    """Replace the labels of some samples by the null label, as in training.

    y: (B,) int64. mask: (B,) bool, True where the label is dropped. null: any label. Returns (B,).
    """
    return torch.where(mask, torch.full_like(y, null), y)


def guided_eps(model: Any, xt: Tensor, t: Tensor, y: Tensor, null: int, w: float) -> Tensor:
    """The guided prediction of a conditional model, asked with the labels and with the null label.

    model: called as model(x (B, ...), t (B,), y (B,)); two calls, or one with 2B samples.
    xt: (B, ...). t, y: (B,) int64. Returns the shape of xt.
    """
    eps_c = model(xt, t, y)
    eps_u = model(xt, t, torch.full_like(y, null))
    return cfg_eps(eps_c, eps_u, w)
