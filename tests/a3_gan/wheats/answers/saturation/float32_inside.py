"""Float32 and a tensor of two numbers."""

import torch


def generator_gradients(s):
    s = torch.tensor(s, dtype=torch.float32)
    return torch.stack([-s, -(1 - s)])
