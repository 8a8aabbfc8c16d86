"""You count a transition from the last token to the first, which is not in the data."""

KILLED_BY = "2.2"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        counts.index_put_((ids, ids.roll(-1)), torch.ones(len(ids)), accumulate=True)
        counts = counts + self.alpha
        total = counts.sum(1, keepdim=True)
        self.probs = torch.where(total > 0, counts / total, torch.tensor(1.0 / V))
        return self
