"""You do not pass the generator on, so the sample comes from the global one."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        out, last = [], int(start)
        for _ in range(length):
            last = torch.multinomial(self.probs[last], 1).item()
            out.append(last)
        return torch.tensor(out)
