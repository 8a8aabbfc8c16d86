"""Counters of successors, plain Python floats."""

import math
from collections import Counter, defaultdict

import torch


class BigramLM:
    def __init__(self, vocab_size, alpha=0.0):
        self.vocab_size = vocab_size
        self.alpha = alpha

    def fit(self, ids):
        successors = defaultdict(Counter)
        seq = ids.tolist()
        for a, b in zip(seq, seq[1:]):
            successors[a][b] += 1
        rows = []
        for a in range(self.vocab_size):
            total = sum(successors[a].values()) + self.alpha * self.vocab_size
            if total == 0:
                rows.append([1 / self.vocab_size] * self.vocab_size)
            else:
                rows.append([(successors[a][b] + self.alpha) / total for b in range(self.vocab_size)])
        self.probs = torch.tensor(rows)

    def log_prob(self, ids):
        seq = ids.tolist()
        result = 0.0
        for a, b in zip(seq, seq[1:]):
            p = float(self.probs[a, b])
            if p == 0.0:
                return float("-inf")
            result += math.log(p)
        return result

    def sample(self, start, length, generator):
        token = int(start)
        result = torch.empty(length, dtype=torch.long)
        for n in range(length):
            u = torch.rand((), generator=generator).item()
            row = self.probs[token].tolist()
            token = -1
            while u >= 0 and token < len(row) - 1:
                token += 1
                u -= row[token]
            while row[token] == 0.0:  # rounding
                token -= 1
            result[n] = token
        return result
