"""Your soft prompt is no parameter: an optimiser does not find it. Use `nn.Parameter`."""

KILLED_BY = "9.14"

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.register_buffer("prompt", 0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings):
        front = self.prompt.expand(len(embeddings), -1, -1)
        return torch.cat([front, embeddings], dim=1)
