"""You draw from torch's global generator. Pass `generator` on, so that a run can be repeated."""

KILLED_BY = "7.6"

import torch


def sample_tokens(probs, generator):
    return torch.multinomial(probs, 1).squeeze(-1)
