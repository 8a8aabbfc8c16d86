"""A soft prompt with `repeat`."""

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings):
        front = self.prompt.unsqueeze(0).repeat(embeddings.size(0), 1, 1)
        return torch.cat([front, embeddings], dim=1)
