"""You add one to every count, whatever alpha is."""

KILLED_BY = "2.2"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.ones(V, V)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        self.probs = counts / counts.sum(1, keepdim=True)
        return self
