"""From pixels to densities: dequantization, logits, bits per dimension.

Sources: Theis, van den Oord and Bethge, "A Note on the Evaluation of Generative Models"; Dinh,
Sohl-Dickstein and Bengio, "Density Estimation Using Real NVP".
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor


def dequantize(x: Tensor, u: Tensor, K: int) -> Tensor:
    """(x + u) / K, in [0, 1): x (...) whole numbers 0..K-1, u (...) uniform on [0, 1)."""
    return (x + u) / K


def logit_transform(x: Tensor, alpha: float = 0.05) -> tuple[Tensor, Tensor]:
    """y = logit(p), p = alpha + (1 - 2 alpha) x: x (B, D) in [0, 1] -> (y (B, D), log |det dy/dx| (B,))."""
    p = alpha + (1 - 2 * alpha) * x
    y = torch.log(p) - torch.log1p(-p)
    logdet = math.log(1 - 2 * alpha) - torch.log(p) - torch.log1p(-p)  # (B, D)
    return y, logdet.sum(dim=1)


def inverse_logit_transform(y: Tensor, alpha: float = 0.05) -> tuple[Tensor, Tensor]:
    """x = (sigmoid(y) - alpha) / (1 - 2 alpha): y (B, D) -> (x (B, D), log |det dx/dy| (B,))."""
    x = (torch.sigmoid(y) - alpha) / (1 - 2 * alpha)
    logdet = F.logsigmoid(y) + F.logsigmoid(-y) - math.log(1 - 2 * alpha)  # (B, D)
    return x, logdet.sum(dim=1)


def bits_per_dim(nll: Tensor, dim: int, K: int) -> Tensor:
    """Bits per dimension of x in {0..K-1}^dim, from the nats of its dequantized version on [0, 1)^dim.

    log2 P(x) >= E_u log2 p((x + u) / K) - dim log2 K:  bpd = nll / (dim log 2) + log2 K

    nll: (B,). Returns (B,).
    """
    return nll / (dim * math.log(2)) + math.log2(K)
