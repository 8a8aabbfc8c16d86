"""`counts[a, b] += 1` with index tensors adds one only once to a cell that occurs several times.
Use bincount, index_put_ with accumulate=True, or a loop."""

KILLED_BY = "2.2"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        counts[ids[:-1], ids[1:]] += 1
        counts = counts + self.alpha
        total = counts.sum(1, keepdim=True)
        self.probs = torch.where(total > 0, counts / total, torch.tensor(1.0 / V))
        return self
