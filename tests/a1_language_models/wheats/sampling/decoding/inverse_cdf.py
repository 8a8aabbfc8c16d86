"""The inverse of the cumulative sum at one uniform number a row."""

import torch


def sample_tokens(probs, generator):
    cdf = probs.cumsum(-1)
    u = torch.rand(len(probs), 1, generator=generator) * cdf[:, -1:]
    return torch.searchsorted(cdf, u, right=True).clamp(max=probs.shape[-1] - 1).squeeze(-1)
