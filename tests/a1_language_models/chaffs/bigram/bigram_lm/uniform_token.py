"""You draw every token uniformly."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        return torch.randint(self.vocab_size, (length,), generator=generator)
