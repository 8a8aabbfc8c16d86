"""With `roll` the last position predicts token 0. Nothing comes before token 0, so it is never
predicted."""

KILLED_BY = "9.9"

import torch


def sft_loss(logits, ids, prompt_lengths, pad=None):
    log_probs = logits.log_softmax(dim=-1)
    targets = ids.roll(-1, dims=1)
    keep = torch.arange(1, ids.shape[1] + 1).remainder(ids.shape[1]) >= prompt_lengths[:, None]
    if pad is not None:
        keep = keep & (targets != pad)
    nll = -log_probs.gather(-1, targets.unsqueeze(-1)).squeeze(-1)
    return (nll * keep).sum() / keep.sum().clamp(min=1)
