"""Your attention runs over the batch: `nn.TransformerEncoderLayer` takes (T, B, D) unless you say
`batch_first=True`."""

KILLED_BY = "6.5"

import torch
from torch import nn


class CausalTransformerLM(nn.Module):
    def __init__(self, vocab_size, d_model, n_heads, n_layers, max_len):
        super().__init__()
        self.tokens = nn.Embedding(vocab_size, d_model)
        self.positions = nn.Embedding(max_len, d_model)
        self.layers = nn.ModuleList(
            [
                nn.TransformerEncoderLayer(d_model, n_heads, 4 * d_model, dropout=0.0)
                for _ in range(n_layers)
            ]
        )
        self.head = nn.Linear(d_model, vocab_size)

    def forward(self, ids):
        x = self.tokens(ids) + self.positions(torch.arange(ids.shape[1]))
        mask = torch.ones(x.shape[0], x.shape[0], dtype=torch.bool).triu(1)
        for layer in self.layers:
            x = layer(x, src_mask=mask)
        return self.head(x)
