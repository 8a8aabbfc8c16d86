"""Your logarithm has base 2. Logarithms are natural here."""

KILLED_BY = "2.4"

import torch


class BigramLM(BigramLM):
    def log_prob(self, ids):
        return torch.log2(self.probs[ids[:-1], ids[1:]]).sum()
