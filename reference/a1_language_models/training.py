"""What surrounds a training step: clipping, learning rate, accumulation, AdamW.

Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization".
"""

import math

import torch
from torch import Tensor


def clip_grad_norm(grads: list[Tensor | None], max_norm: float) -> tuple[list[Tensor | None], Tensor]:
    """Scale all gradients by one factor so that their joint norm is at most `max_norm`.

    norm = sqrt(sum over all entries of all gradients of g^2),   g' = g min(1, max_norm / norm)

    grads: a list of tensors of any shapes; None stands for a parameter without a gradient and
    stays in its place. The inputs are not modified. Returns (new list, norm before clipping).
    """
    squares = [(grad**2).sum() for grad in grads if grad is not None]
    norm = torch.stack(squares).sum().sqrt()
    factor = (max_norm / norm).clamp(max=1.0)
    return [None if grad is None else grad * factor for grad in grads], norm


def cosine_lr(step: int, warmup: int, total: int, lr_max: float, lr_min: float) -> float:
    """Learning rate after a linear warm-up and along half a cosine.

    lr_max step / warmup                                        for step < warmup
    lr_min + (lr_max - lr_min) (1 + cos(pi (step - warmup) / (total - warmup))) / 2   up to total
    lr_min                                                      after

    step: from 0; 0 < warmup < total. Returns a number.
    """
    if step < warmup:
        return lr_max * step / warmup
    progress = min(1.0, (step - warmup) / (total - warmup))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))


def accumulate(loss_sums: list[Tensor], token_counts: list[int]) -> Tensor:
    """The loss of a batch from its micro-batches: the mean over all of their tokens.

    However the batch was split, value and gradient are those of the whole.

    loss_sums: M scalar tensors, each summed over the tokens of a micro-batch. token_counts: M
    numbers of tokens, not all equal in general. Returns a scalar, differentiable in loss_sums.
    """
    return torch.stack(loss_sums).sum() / sum(token_counts)


def adamw_step(
    param: Tensor,
    grad: Tensor,
    m: Tensor,
    v: Tensor,
    step: int,
    lr: float,
    beta1: float,
    beta2: float,
    eps: float,
    weight_decay: float,
) -> tuple[Tensor, Tensor, Tensor]:
    """One AdamW step for one parameter tensor; weight decay stays out of the moments.

    m' = beta1 m + (1 - beta1) g,   v' = beta2 v + (1 - beta2) g^2
    param' = param (1 - lr weight_decay) - lr mhat / (sqrt(vhat) + eps)
    mhat = m' / (1 - beta1^step),   vhat = v' / (1 - beta2^step)

    The decay may also come after the Adam term. step counts from 1. The inputs are not modified.
    Returns (param', m', v').
    """
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat, v_hat = m / (1 - beta1**step), v / (1 - beta2**step)
    param = param * (1 - lr * weight_decay)
    return param - lr * m_hat / (v_hat.sqrt() + eps), m, v
