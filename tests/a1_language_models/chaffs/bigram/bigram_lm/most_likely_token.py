"""You always take the most probable next token. A sample is drawn from the row."""

KILLED_BY = "2.7"

import torch


class BigramLM(BigramLM):
    def sample(self, start, length, generator):
        out, last = [], int(start)
        for _ in range(length):
            last = int(self.probs[last].argmax())
            out.append(last)
        return torch.tensor(out)
