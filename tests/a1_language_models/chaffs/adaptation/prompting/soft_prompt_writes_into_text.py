"""You also scale the caller's embeddings in place."""

KILLED_BY = "9.14"

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings):
        front = self.prompt.expand(len(embeddings), -1, -1)
        embeddings.data.mul_(0.5)
        return torch.cat([front, embeddings], dim=1)
