"""You mark prompts and padding in the caller's ids, through a view of them. Work on a copy."""

KILLED_BY = "9.7"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    targets = ids[:, 1:]
    keep = torch.arange(1, ids.shape[1]) >= prompt_lengths[:, None]
    if pad is not None:
        keep = keep & (targets != pad)
    targets.masked_fill_(~keep, 0)
    nll = -logits[:, :-1].log_softmax(-1).gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * keep).sum() / keep.sum().clamp(min=1)
