"""You shift by two: logits[:, t] predict ids[:, t + 1]."""

KILLED_BY = "9.6"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    log_probs = torch.cat([logits[:, :1], logits[:, :-2]], dim=1).log_softmax(dim=-1)
    targets = ids[:, 1:]
    keep = torch.arange(1, ids.shape[1]) >= prompt_lengths[:, None]
    if pad is not None:
        keep = keep & (targets != pad)
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * keep).sum() / keep.sum().clamp(min=1)
