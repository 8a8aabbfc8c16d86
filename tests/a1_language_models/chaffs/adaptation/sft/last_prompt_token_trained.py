"""You train on the last token of the prompt. Those at index ≥ prompt_length count, as indices of
the tokens that are predicted."""

KILLED_BY = "9.6"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    log_probs = logits[:, :-1].log_softmax(dim=-1)
    targets = ids[:, 1:]
    keep = torch.arange(2, ids.shape[1] + 1) >= prompt_lengths[:, None]
    if pad is not None:
        keep = keep & (targets != pad)
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * keep).sum() / keep.sum().clamp(min=1)
