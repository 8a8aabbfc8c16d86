"""The row of a context that was never seen is zero and no distribution. It is uniform."""

KILLED_BY = "2.1"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        counts = counts + self.alpha
        self.probs = counts / counts.sum(1, keepdim=True).clamp(min=1e-12)
        return self
