"""You draw every token from the row of `start`. Each token drawn is the context of the next."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        row = self.probs[int(start)]
        return torch.multinomial(row, length, replacement=True, generator=generator)
