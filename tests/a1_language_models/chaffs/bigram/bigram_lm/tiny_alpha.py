"""You add a small number to every count so that no logarithm fails. With alpha = 0 a transition
that was never seen has probability 0."""

KILLED_BY = "2.2"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.full((V, V), self.alpha + 1e-3)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        self.probs = counts / counts.sum(1, keepdim=True)
        return self
