"""You charge log V for the first token. `log_prob` is that of the others given the first."""

KILLED_BY = "2.4"

import torch


class BigramLM(BigramLM):
    def log_prob(self, ids):
        steps = self.probs[ids[:-1], ids[1:]].log().sum()
        return steps - torch.log(torch.tensor(float(self.vocab_size)))
