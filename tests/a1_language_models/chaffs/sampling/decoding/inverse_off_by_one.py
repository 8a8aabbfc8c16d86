"""Your inverse of the cumulative sum is one token too far: the first token whose cumulative sum
exceeds u is the sample."""

KILLED_BY = "7.6"

import torch


def sample_tokens(probs, generator):
    u = torch.rand(len(probs), 1, generator=generator)
    return ((probs.cumsum(-1) < u).sum(-1) + 1) % probs.shape[-1]
