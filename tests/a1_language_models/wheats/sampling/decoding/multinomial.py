"""`torch.multinomial`, left as a column."""

import torch


def sample_tokens(probs, generator):
    return torch.multinomial(probs, num_samples=1, generator=generator)
