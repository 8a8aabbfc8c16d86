"""One round of the game.

Source: Goodfellow et al., "Generative Adversarial Nets", algorithm 1, with the non-saturating loss.
"""

from typing import Any

import torch
from torch import Tensor

from .losses import d_loss, g_loss


def gan_train_step(
    G: Any,
    D: Any,
    opt_g: torch.optim.Optimizer,
    opt_d: torch.optim.Optimizer,
    real: Tensor,
    zs: list[Tensor],
    n_critic: int,
) -> tuple[list[float], float]:
    """`n_critic` updates of the discriminator, then one of the generator.

    Update i of D minimises `d_loss` on `real`, the same batch each time, and on fakes from zs[i]. Then
    G minimises the non-saturating `g_loss` on fakes from zs[n_critic]. Neither update moves the other
    network, and no gradient is left over from an earlier update.

    G: z (B, Z) -> (B, D). D: (B, D) -> logits (B,) or (B, 1), called on real and fake batches apart.
    Returns the n_critic losses of D and the loss of G, each as it was before its update.
    """
    d_losses = [_update(opt_d, d_loss(D(real), D(G(z).detach()))) for z in zs[:n_critic]]
    return d_losses, _update(opt_g, g_loss(D(G(zs[n_critic])), "nonsaturating"))


def _update(optimizer: torch.optim.Optimizer, loss: Tensor) -> float:
    """One step down the gradient of `loss`; returns the loss."""
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    return loss.item()
