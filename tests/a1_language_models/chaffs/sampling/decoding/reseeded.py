"""You seed the generator anew in each call, so each call draws the same. The generator that you are
given goes on by itself."""

KILLED_BY = "7.6"

import torch


def sample_tokens(probs, generator):
    generator.manual_seed(0)
    return torch.multinomial(probs, 1, generator=generator).squeeze(-1)
