"""Your search in the cumulative sum is off by one: token k is drawn where token k + 1 should be."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        cumulative = self.probs.cumsum(1)
        out, last = [], int(start)
        for _ in range(length):
            u = torch.rand((), generator=generator)
            last = max(int((cumulative[last] <= u).sum()) - 1, 0)
            out.append(last)
        return torch.tensor(out)
