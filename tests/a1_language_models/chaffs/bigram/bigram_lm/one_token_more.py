"""You return start and `length` further tokens. Only the tokens drawn are asked for."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        out = [int(start)]
        for _ in range(length):
            out.append(torch.multinomial(self.probs[out[-1]], 1, generator=generator).item())
        return torch.tensor(out)
