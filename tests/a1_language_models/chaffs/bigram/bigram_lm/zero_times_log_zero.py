"""You multiply counts by log probabilities, and 0 times minus infinity is NaN. Take only the
transitions that occur."""

KILLED_BY = "2.5"

import torch


class BigramLM(BigramLM):
    def log_prob(self, ids):
        V = self.vocab_size
        counts = torch.bincount(ids[:-1] * V + ids[1:], minlength=V * V).reshape(V, V)
        return (counts * self.probs.log()).sum()
