"""Per-token losses times weights that sum to one; one-hot targets."""

import torch
import torch.nn.functional as F


def sft_loss(logits, ids, prompt_lengths, pad=None):
    B, T, V = logits.shape
    onehot = F.one_hot(ids, V).to(logits.dtype)[:, 1:]
    nll = torch.logsumexp(logits[:, :-1], dim=-1) - (logits[:, :-1] * onehot).sum(-1)
    index = torch.arange(T).repeat(B, 1)[:, 1:]
    weight = (index >= prompt_lengths.view(B, 1)).to(logits.dtype)
    if pad is not None:
        weight = weight * (ids[:, 1:] != pad)
    total = weight.sum()
    if total == 0:
        return total
    return torch.einsum("bt,bt->", nll, weight / total)
