"""Everything in float32, with the unseen rows filled afterwards."""

import torch


class BigramLM:
    def __init__(self, vocab_size, alpha=0.0):
        self.vocab_size, self.alpha = vocab_size, alpha

    def fit(self, ids):
        counts = torch.zeros(self.vocab_size, self.vocab_size, dtype=torch.float32)
        for a, b in zip(ids[:-1], ids[1:]):
            counts[a, b] += 1.0
        counts += self.alpha
        probs = counts / counts.sum(dim=1, keepdim=True)
        self.probs = torch.nan_to_num(probs, nan=1.0 / self.vocab_size)

    def log_prob(self, ids):
        total = torch.zeros((), dtype=torch.float32)
        for a, b in zip(ids[:-1], ids[1:]):
            total = total + torch.log(self.probs[a, b])
        return total

    def sample(self, start, length, generator):
        ids = [start]
        for _ in range(length):
            ids.append(torch.multinomial(self.probs[ids[-1]], 1, generator=generator).item())
        return torch.tensor(ids[1:])
