"""You add the soft prompt to the first embeddings. It is n more positions in front of them."""

KILLED_BY = "9.14"

import torch
from torch import nn


class SoftPrompt(nn.Module):
    def __init__(self, n_tokens, d_model):
        super().__init__()
        self.prompt = nn.Parameter(0.02 * torch.randn(n_tokens, d_model))

    def forward(self, embeddings):
        front = self.prompt.expand(len(embeddings), -1, -1)
        n = min(front.shape[1], embeddings.shape[1])
        return torch.cat([embeddings[:, :n] + front[:, :n], embeddings[:, n:]], dim=1)
