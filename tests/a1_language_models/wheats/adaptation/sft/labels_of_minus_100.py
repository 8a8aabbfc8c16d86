"""Labels of −100 and torch's cross-entropy."""

import torch.nn.functional as F


def sft_loss(logits, ids, prompt_lengths, pad=None):
    labels = ids.clone()
    for row, n in zip(labels, prompt_lengths.tolist()):
        row[:n] = -100
    if pad is not None:
        labels[ids == pad] = -100
    labels = labels[:, 1:]
    if (labels == -100).all():
        return 0.0 * logits.sum()
    return F.cross_entropy(logits[:, :-1].transpose(1, 2), labels, ignore_index=-100)
