"""Only the first sample of the batch gets your soft prompt; the others get zeros."""

KILLED_BY = "9.14"

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings):
        front = torch.zeros(len(embeddings), *self.prompt.shape)
        front[0] = self.prompt
        return torch.cat([front, embeddings], dim=1)
