"""An nn.Module that keeps log probabilities in a buffer, made by log_softmax of the log counts."""

import math

import torch
from torch import nn


class BigramLM(nn.Module):
    def __init__(self, vocab_size, alpha=0.0):
        super().__init__()
        self.alpha = alpha
        self.register_buffer("log_p", torch.full((vocab_size, vocab_size), -math.log(vocab_size)))

    def fit(self, ids):
        counts = torch.zeros_like(self.log_p)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        logits = torch.log(counts + self.alpha)
        logits[torch.isinf(logits).all(dim=1)] = 0.0
        self.log_p = torch.log_softmax(logits, dim=1)

    @property
    def probs(self):
        return self.log_p.exp()

    def forward(self, ids):
        return self.log_p[ids]

    def log_prob(self, ids):
        return self(ids[:-1]).gather(1, ids[1:, None]).sum()

    def sample(self, start, length, generator):
        ids = torch.tensor([int(start)])
        while len(ids) <= length:
            new = torch.multinomial(self(ids[-1]).exp(), 1, generator=generator)
            ids = torch.cat([ids, new])
        return ids[1:]
