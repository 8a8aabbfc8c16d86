"""One number per transition, counted with bincount; `probs` is a property."""

import torch


class BigramLM:
    def __init__(self, vocab_size, alpha=0.0):
        self.V = vocab_size
        self.alpha = alpha

    def fit(self, ids):
        code = ids[:-1] * self.V + ids[1:]
        self.counts = torch.bincount(code, minlength=self.V**2).view(self.V, self.V)
        return self

    @property
    def probs(self):
        n = self.counts + self.alpha
        total = n.sum(1, keepdim=True)
        return torch.where(total > 0, n / total.clamp(min=1e-300), 1 / self.V)

    def log_prob(self, ids):
        return self.probs[ids[:-1], ids[1:]].log().sum()

    def sample(self, start, length, generator):
        P = self.probs
        out, last = [], int(start)
        for _ in range(length):
            last = torch.multinomial(P[last], 1, generator=generator).item()
            out.append(last)
        return torch.tensor(out)
