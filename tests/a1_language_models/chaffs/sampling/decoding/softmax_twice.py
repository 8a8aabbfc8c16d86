"""You put the probabilities through another softmax, which makes them nearly uniform."""

KILLED_BY = "7.6"

import torch


def sample_tokens(probs, generator):
    return torch.multinomial(probs.softmax(-1), 1, generator=generator).squeeze(-1)
