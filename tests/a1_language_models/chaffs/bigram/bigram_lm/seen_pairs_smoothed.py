"""You add alpha to the pairs that were seen only. Smoothing is there for the others."""

KILLED_BY = "2.3"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        counts = torch.where(counts > 0, counts + self.alpha, counts)
        total = counts.sum(1, keepdim=True)
        self.probs = torch.where(total > 0, counts / total, torch.tensor(1.0 / V))
        return self
