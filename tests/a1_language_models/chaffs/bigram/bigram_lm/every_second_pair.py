"""You count disjoint pairs only. Each token but the last is a context: N tokens make N - 1
transitions."""

KILLED_BY = "2.2"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        a, b = ids[:-1][::2], ids[1:][::2]
        counts.index_put_((a, b), torch.ones(len(a)), accumulate=True)
        counts = counts + self.alpha
        total = counts.sum(1, keepdim=True)
        self.probs = torch.where(total > 0, counts / total, torch.tensor(1.0 / V))
        return self
