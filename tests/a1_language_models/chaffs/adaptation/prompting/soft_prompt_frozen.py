"""Your soft prompt has `requires_grad=False`: it is the one thing that is trained."""

KILLED_BY = "9.15"

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model), requires_grad=False)

    def forward(self, embeddings):
        front = self.prompt.expand(len(embeddings), -1, -1)
        return torch.cat([front, embeddings], dim=1)
