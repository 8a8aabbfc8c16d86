"""You draw one token for the batch from the mean of the rows. Each row is a distribution of its
own."""

KILLED_BY = "7.6"

import torch


def sample_tokens(probs, generator):
    return torch.multinomial(probs.mean(0), len(probs), replacement=True, generator=generator)
