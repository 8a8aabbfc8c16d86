"""Uses the cross-entropy of the losses module, with the labels moved rather than the logits."""

import torch

from losses import cross_entropy


def sft_loss(logits, ids, prompt_lengths, pad=None):
    place = torch.arange(ids.shape[1]).expand_as(ids)
    hidden = place < prompt_lengths.reshape(-1, 1)
    if pad is not None:
        hidden = hidden | (ids == pad)
    labels = torch.full_like(ids, -100)
    labels[:, :-1] = ids.masked_fill(hidden, -100)[:, 1:]
    return cross_entropy(logits, labels)
