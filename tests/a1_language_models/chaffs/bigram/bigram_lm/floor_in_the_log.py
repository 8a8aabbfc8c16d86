"""You add a small number inside the logarithm. A transition of probability zero has log
probability minus infinity."""

KILLED_BY = "2.5"

import torch


class BigramLM(BigramLM):
    def log_prob(self, ids):
        return torch.log(self.probs[ids[:-1], ids[1:]] + 1e-9).sum()
