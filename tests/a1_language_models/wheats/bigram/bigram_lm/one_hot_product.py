"""The counts are a product of one-hot matrices; samples by the Gumbel-max trick."""

import torch


class BigramLM:
    def __init__(self, vocab_size, alpha=0.0):
        self.eye = torch.eye(vocab_size)
        self.alpha = alpha

    def fit(self, ids):
        one_hot = self.eye[ids]
        counts = one_hot[:-1].T @ one_hot[1:] + self.alpha
        uniform = torch.ones_like(counts) / len(counts)
        seen = counts.sum(-1, keepdim=True) > 0
        self.probs = torch.where(seen, counts, uniform)
        self.probs = self.probs / self.probs.sum(-1, keepdim=True)

    def log_prob(self, ids):
        one_hot = self.eye[ids]
        p = torch.einsum("ti,ij,tj->t", one_hot[:-1], self.probs, one_hot[1:])
        return torch.log(p).sum()

    def sample(self, start, length, generator):
        noise = -torch.log(torch.empty(length, len(self.eye)).exponential_(generator=generator))
        logits = self.probs.log()
        out = []
        for gumbel in noise:
            start = (logits[start] + gumbel).argmax()
            out.append(start)
        return torch.stack(out)
