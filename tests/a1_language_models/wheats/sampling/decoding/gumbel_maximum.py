"""The Gumbel trick, as a race of exponential clocks."""

import torch


def sample_tokens(probs, generator):
    clocks = -torch.log1p(-torch.rand(probs.shape, generator=generator))
    return torch.argmin(clocks / probs, dim=-1)
