"""Scores a sequence through its own table of counts, leaving out the empty cells."""

import torch


class BigramLM:
    def __init__(self, vocab_size, alpha=0.0):
        self.vocab_size = vocab_size
        self.alpha = alpha
        self.probs = torch.full((vocab_size, vocab_size), 1.0 / vocab_size)

    def _count(self, ids):
        counts = torch.zeros(self.vocab_size**2)
        counts.scatter_add_(0, ids[:-1] * self.vocab_size + ids[1:], torch.ones(ids.numel() - 1))
        return counts.reshape(self.vocab_size, self.vocab_size)

    def fit(self, ids):
        counts = self._count(ids)
        for i in range(self.vocab_size):
            n = counts[i].sum()
            if n + self.alpha == 0:
                self.probs[i] = 1.0 / self.vocab_size
            else:
                self.probs[i] = (counts[i] + self.alpha) / (n + self.alpha * self.vocab_size)

    def log_prob(self, ids):
        counts = self._count(ids)
        used = counts > 0
        return (counts[used] * self.probs[used].log()).sum()

    @torch.no_grad()
    def sample(self, start, length, generator):
        cumulative = self.probs.cumsum(1)
        out = torch.zeros(length, dtype=torch.int64)
        for i in range(length):
            u = torch.rand(1, generator=generator) * cumulative[start, -1]
            start = int((cumulative[start] <= u).sum())
            out[i] = start
        return out
