"""A second fit adds to the counts of the first. Each fit begins from nothing."""

KILLED_BY = "2.6"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        if not hasattr(self, "total_counts"):
            self.total_counts = torch.zeros(V, V)
        ones = torch.ones(len(ids) - 1)
        self.total_counts.index_put_((ids[:-1], ids[1:]), ones, accumulate=True)
        counts = self.total_counts + self.alpha
        total = counts.sum(1, keepdim=True)
        self.probs = torch.where(total > 0, counts / total, torch.tensor(1.0 / V))
        return self
