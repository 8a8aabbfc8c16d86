"""You draw one uniform number and use it for every token. Each token needs its own."""

KILLED_BY = "2.8"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        u = torch.rand((), generator=generator)
        cumulative = self.probs.cumsum(1)
        out, last = [], int(start)
        for _ in range(length):
            last = min(int((cumulative[last] <= u).sum()), self.vocab_size - 1)
            out.append(last)
        return torch.tensor(out)
