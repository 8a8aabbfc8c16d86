"""Subtracts torch.logsumexp; cross-entropy by gather and a mask."""

import torch


def log_softmax(x, dim):
    return x - torch.logsumexp(x, dim=dim, keepdim=True)


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    safe = targets.masked_fill(~keep, 0)
    nll = -log_softmax(logits, -1).gather(-1, safe.unsqueeze(-1)).squeeze(-1)
    return torch.where(keep, nll, torch.zeros_like(nll)).sum() / keep.sum().clamp(min=1)


def perplexity(nll_sum, n_tokens):
    return torch.exp(torch.as_tensor(nll_sum) / n_tokens)
