"""Your denominator has one alpha. Each of the V cells of a row got one, so it is n_i + alpha V."""

KILLED_BY = "2.1"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        total = counts.sum(1, keepdim=True) + self.alpha
        probs = (counts + self.alpha) / total
        self.probs = torch.where(total > 0, probs, torch.tensor(1.0 / V))
        return self
