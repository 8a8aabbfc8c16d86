"""Selects the kept rows first; no row, no loss."""

import math

import torch


def log_softmax(x, dim):
    shifted = x - x.amax(dim=dim, keepdim=True).detach()
    return shifted - shifted.exp().sum(dim=dim, keepdim=True).log()


def cross_entropy(logits, targets, ignore_index=-100):
    keep = targets != ignore_index
    if not keep.any():
        return torch.tensor(0.0)
    rows = logits[keep]
    labels = targets[keep]
    logp = log_softmax(rows, dim=1)
    return -logp[torch.arange(len(labels)), labels].mean()


def perplexity(nll_sum, n_tokens):
    bits = nll_sum / math.log(2) / n_tokens
    return 2.0**bits
