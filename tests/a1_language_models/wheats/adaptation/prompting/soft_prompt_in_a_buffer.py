"""Writes both parts into a tensor of the final size."""

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.n = n_tokens
        self.prompt = nn.Parameter(torch.zeros(n_tokens, d_model))
        nn.init.uniform_(self.prompt, -0.5, 0.5) if n_tokens else None

    def forward(self, embeddings):
        B, T, D = embeddings.shape
        out = embeddings.new_empty(B, self.n + T, D)
        out[:, : self.n] = self.prompt
        out[:, self.n :] = embeddings
        return out
