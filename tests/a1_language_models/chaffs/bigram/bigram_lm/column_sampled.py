"""You draw from the columns of `probs`. The distribution of the next token is row i."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        out, last = [], int(start)
        for _ in range(length):
            column = self.probs[:, last] + 1e-12
            last = torch.multinomial(column, 1, generator=generator).item()
            out.append(last)
        return torch.tensor(out)
