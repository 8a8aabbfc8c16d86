"""You put the probabilities through a softmax before you draw, which makes them almost equal."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        out, last = [], int(start)
        for _ in range(length):
            row = torch.softmax(self.probs[last], dim=0)
            last = torch.multinomial(row, 1, generator=generator).item()
            out.append(last)
        return torch.tensor(out)
