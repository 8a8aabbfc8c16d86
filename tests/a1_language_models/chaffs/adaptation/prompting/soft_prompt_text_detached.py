"""You detach the embeddings. The soft prompt only adds to them; whoever wants to train what comes
before can."""

KILLED_BY = "9.15"

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings):
        front = self.prompt.expand(len(embeddings), -1, -1)
        return torch.cat([front, embeddings.detach()], dim=1)
