"""You use one random number for the whole batch, so equal rows always get the same token. Each row
needs its own."""

KILLED_BY = "7.6"

import torch


def sample_tokens(probs, generator):
    u = torch.rand(1, 1, generator=generator)
    return (probs.cumsum(-1) < u).sum(-1).clamp(max=probs.shape[-1] - 1)
