"""Your sample contains `start`. It is the context of the first token drawn."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        out = [int(start)]
        while len(out) < length:
            out.append(torch.multinomial(self.probs[out[-1]], 1, generator=generator).item())
        return torch.tensor(out)
