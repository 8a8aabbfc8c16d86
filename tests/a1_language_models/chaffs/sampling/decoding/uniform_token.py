"""You draw uniformly among the tokens that are left. Their probabilities matter, too."""

KILLED_BY = "7.7"

import torch


def sample_tokens(probs, generator):
    return torch.multinomial((probs > 0).to(probs.dtype), 1, generator=generator).squeeze(-1)
