"""Loops over sequences and places."""

import math

import torch


def cross_entropy(logits, targets, ignore_index=-100):
    B, T, V = logits.shape
    losses = []
    for b in range(B):
        for t in range(T):
            y = int(targets[b, t])
            if y == ignore_index:
                continue
            row = logits[b, t]
            m = row.max()
            losses.append(m + torch.log(torch.exp(row - m).sum()) - row[y])
    if not losses:
        return logits.new_zeros(())
    return torch.stack(losses).mean()


def perplexity(nll_sum, n_tokens):
    return math.e ** (float(nll_sum) / n_tokens)
