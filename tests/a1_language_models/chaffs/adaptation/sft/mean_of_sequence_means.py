"""You average each sequence first, and then over the batch. The mean is over all completion tokens
of the batch."""

KILLED_BY = "9.7"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    log_probs = logits[:, :-1].log_softmax(dim=-1)
    targets = ids[:, 1:]
    keep = torch.arange(1, ids.shape[1]) >= prompt_lengths[:, None]
    if pad is not None:
        keep = keep & (targets != pad)
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    per_sequence = (nll * keep).sum(dim=1) / keep.sum(dim=1).clamp(min=1)
    return per_sequence.sum() / keep.any(dim=1).sum().clamp(min=1)
