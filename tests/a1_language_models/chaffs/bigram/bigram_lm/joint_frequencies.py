"""You divide by the number of all transitions. A conditional frequency divides by those that
start at i."""

KILLED_BY = "2.1"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        counts = counts + self.alpha
        self.probs = counts / counts.sum()
        return self
