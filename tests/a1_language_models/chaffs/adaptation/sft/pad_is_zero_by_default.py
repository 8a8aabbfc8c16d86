"""Your `pad` is 0 where none is given. By default it is None: there is no padding, and 0 is a token."""

KILLED_BY = "9.9"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=0):
    log_probs = logits[:, :-1].log_softmax(dim=-1)
    targets = ids[:, 1:]
    keep = torch.arange(1, ids.shape[1]) >= prompt_lengths[:, None]
    if pad is not None:
        keep = keep & (targets != pad)
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * keep).sum() / keep.sum().clamp(min=1)
