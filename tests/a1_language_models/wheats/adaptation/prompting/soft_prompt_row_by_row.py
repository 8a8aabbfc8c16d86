"""Stacks one row after the other."""

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings):
        return torch.stack([torch.vstack([self.prompt, row]) for row in embeddings])
