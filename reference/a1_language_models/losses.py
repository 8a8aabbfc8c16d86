"""The language modelling loss: log-softmax, cross-entropy, perplexity."""

import torch
from torch import Tensor


def log_softmax(x: Tensor, dim: int) -> Tensor:
    """Logarithm of the softmax along `dim`, for logits of any size.

    y_i = x_i - log sum_j exp(x_j)

    Returns the shape of x.
    """
    shifted = x - x.amax(dim=dim, keepdim=True)
    return shifted - shifted.exp().sum(dim=dim, keepdim=True).log()


def cross_entropy(logits: Tensor, targets: Tensor, ignore_index: int = -100) -> Tensor:
    """Mean negative log-likelihood of the targets that are kept, in nats.

    L = -1/n sum_{b,t: targets[b,t] != ignore_index} log_softmax(logits[b,t])[targets[b,t]]

    logits: (B, T, V). targets: (B, T), int64, aligned with the logits. n counts the kept targets
    of the whole batch. Returns a scalar; 0 if every target is ignored.
    """
    kept = targets != ignore_index  # (B, T)
    safe = targets.where(kept, torch.zeros_like(targets))
    nll = -log_softmax(logits, dim=-1).gather(-1, safe[..., None])[..., 0]  # (B, T)
    return nll.where(kept, torch.zeros_like(nll)).sum() / kept.sum().clamp(min=1)


def perplexity(nll_sum: Tensor, n_tokens: int) -> Tensor:
    """exp of the mean negative log-likelihood per token.

    nll_sum: scalar tensor, the sum over tokens in nats. n_tokens: how many there are. Returns a
    scalar.
    """
    return torch.exp(nll_sum / n_tokens)
