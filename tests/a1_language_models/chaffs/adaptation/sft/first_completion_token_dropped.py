"""You leave out the first token of the completion. It stands at index prompt_length, and the last
prompt token predicts it."""

KILLED_BY = "9.7"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    log_probs = logits[:, :-1].log_softmax(dim=-1)
    targets = ids[:, 1:]
    keep = torch.arange(1, ids.shape[1]) > prompt_lengths[:, None]
    if pad is not None:
        keep = keep & (targets != pad)
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * keep).sum() / keep.sum().clamp(min=1)
