"""A loop over rows."""

import torch


def sample_tokens(probs, generator):
    rows = [torch.multinomial(row, 1, generator=generator).item() for row in probs]
    return torch.tensor(rows)
