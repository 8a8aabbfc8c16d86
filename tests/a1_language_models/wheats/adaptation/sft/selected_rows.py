"""Selects the rows that count first; single precision."""

import torch
import torch.nn.functional as F


def sft_loss(logits, ids, prompt_lengths, pad=None):
    rows, labels = [], []
    for scores, seq, n in zip(logits, ids, prompt_lengths):
        start = max(int(n), 1)
        good = torch.ones(len(seq) - start, dtype=torch.bool) if pad is None else seq[start:] != pad
        rows.append(scores[start - 1 : -1][good] if start <= len(seq) else scores[:0])
        labels.append(seq[start:][good])
    rows, labels = torch.cat(rows).float(), torch.cat(labels)
    if labels.numel() == 0:
        return 0.0
    return F.cross_entropy(rows, labels)
