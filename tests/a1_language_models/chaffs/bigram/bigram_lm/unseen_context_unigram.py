"""For a context that was never seen you use the frequencies of the tokens. In this model its row
is uniform."""

KILLED_BY = "2.1"

import torch


class BigramLM(BigramLM):
    def fit(self, ids):
        V = self.vocab_size
        counts = torch.zeros(V, V)
        counts.index_put_((ids[:-1], ids[1:]), torch.ones(len(ids) - 1), accumulate=True)
        counts = counts + self.alpha
        total = counts.sum(1, keepdim=True)
        unigram = torch.bincount(ids, minlength=V) / len(ids)
        self.probs = torch.where(total > 0, counts / total, unigram)
        return self
