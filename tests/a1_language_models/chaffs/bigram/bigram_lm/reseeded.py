"""You seed the generator yourself, so every sample is the same."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        generator.manual_seed(0)
        out, last = [], int(start)
        for _ in range(length):
            last = torch.multinomial(self.probs[last], 1, generator=generator).item()
            out.append(last)
        return torch.tensor(out)
