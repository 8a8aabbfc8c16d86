"""A loop over sequences and tokens."""

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    losses = []
    for b in range(ids.shape[0]):
        for i in range(max(1, int(prompt_lengths[b])), ids.shape[1]):
            token = ids[b, i]
            if pad is not None and token == pad:
                continue
            scores = logits[b, i - 1]
            losses.append(torch.logsumexp(scores, 0) - scores[token])
    if not losses:
        return torch.zeros(())
    return torch.stack(losses).mean()
