"""Keeping a critic's slope in bounds: clipping, spectral norms, the gradient penalty.

Sources: Arjovsky, Chintala and Bottou, "Wasserstein GAN". Miyato et al., "Spectral Normalization for
Generative Adversarial Networks". Gulrajani et al., "Improved Training of Wasserstein GANs".
"""

import math
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def clip_weights(module: nn.Module, c: float) -> None:
    """Clip every parameter of `module` to [-c, c], in place, biases included."""
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.clamp_(-c, c)


def lipschitz_bound(module: nn.Module) -> float:
    """An upper bound on the Lipschitz constant (for the 2-norm) of a multilayer perceptron.

    bound = prod_l ||W_l||_2

    module: `nn.Linear` layers, perhaps nested, with activations of slope at most 1 between them.
    """
    layers = [layer for layer in module.modules() if isinstance(layer, nn.Linear)]
    return math.prod(float(torch.linalg.matrix_norm(layer.weight.detach(), ord=2)) for layer in layers)


def spectral_norm(W: Tensor, u: Tensor, n_iter: int) -> tuple[Tensor, Tensor]:
    """The largest singular value of W by power iteration, starting from u.

    v <- W'u / |W'u|,  u <- W v / |W v|,  n_iter >= 1 times;  sigma = u'W v

    W: (O, ...), taken as the matrix (O, rest). u: (O,). Returns (sigma, the new u of length 1).
    """
    matrix = W.flatten(1)  # (O, I)
    for _ in range(n_iter):
        v = F.normalize(matrix.T @ u, dim=0)
        u = F.normalize(matrix @ v, dim=0)
    return u @ matrix @ v, u


def gradient_penalty(critic: Any, real: Tensor, fake: Tensor, alpha: Tensor) -> Tensor:
    """How far the critic's slope is from 1 on the segments between real and fake samples.

    mean_b (||grad f(x_hat_b)|| - 1)^2,  x_hat_b = alpha_b real_b + (1 - alpha_b) fake_b

    critic: called on a batch (B, ...), gives (B,) or (B, 1), one value for each sample. real, fake:
    (B, ...). alpha: (B,) in [0, 1]. The norm runs over all dimensions of a sample. No weight in front.
    Returns a scalar through which gradients reach the critic's parameters.
    """
    weight = alpha.reshape(-1, *[1] * (real.dim() - 1))
    x_hat = (weight * real + (1 - weight) * fake).requires_grad_()
    (grad,) = torch.autograd.grad(critic(x_hat).sum(), x_hat, create_graph=True)  # (B, ...)
    return ((grad.flatten(1).norm(dim=1) - 1) ** 2).mean()
