"""Your loop ends one transition too early."""

KILLED_BY = "2.2"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        for n in range(len(ids) - 2):
            counts[ids[n], ids[n + 1]] += 1
        counts = counts + self.alpha
        total = counts.sum(1, keepdim=True)
        self.probs = torch.where(total > 0, counts / total, torch.tensor(1.0 / V))
        return self
