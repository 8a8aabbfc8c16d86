"""You count in bytes, which begin again at 0 after 255. Count in a type that holds every count."""

KILLED_BY = "2.3"

import torch


class BigramLM:
    def __init__(self, vocab_size, alpha=0.0):
        self.V, self.alpha = vocab_size, alpha

    def fit(self, ids):
        V = self.V
        counts = torch.zeros(V, V, dtype=torch.uint8)
        for i, j in zip(ids[:-1].tolist(), ids[1:].tolist()):
            counts[i, j] += 1
        total = counts.double().sum(1, keepdim=True) + self.alpha * V
        probs = (counts + self.alpha) / total
        self.probs = torch.where(total > 0, probs, torch.full((V, V), 1 / V))
        return self

    def log_prob(self, ids):
        return self.probs[ids[:-1], ids[1:]].log().sum()

    def sample(self, start, length, generator):
        out, token = [], start
        for _ in range(length):
            token = int(torch.multinomial(self.probs[token], 1, generator=generator))
            out.append(token)
        return torch.tensor(out)
