"""You use the first sequence's prompt length for all. Each sequence has its own."""

KILLED_BY = "9.6"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    log_probs = logits[:, :-1].log_softmax(dim=-1)
    targets = ids[:, 1:]
    keep = torch.arange(1, ids.shape[1]) >= prompt_lengths[0]
    if pad is not None:
        keep = keep & (targets != pad)
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * keep).sum() / keep.sum().clamp(min=1)
