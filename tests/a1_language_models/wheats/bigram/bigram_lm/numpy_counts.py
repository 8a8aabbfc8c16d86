"""numpy counts with add.at, torch is used at the ends only."""

import numpy as np
import torch


class BigramLM:
    def __init__(self, vocab_size, alpha=0.0):
        self.shape = (vocab_size, vocab_size)
        self.alpha = alpha
        self._p = None

    def fit(self, ids):
        ids = ids.cpu().numpy()
        counts = np.full(self.shape, float(self.alpha))
        np.add.at(counts, (ids[:-1], ids[1:]), 1)
        total = counts.sum(axis=1)
        counts[total == 0] = 1.0
        self._p = counts / counts.sum(axis=1, keepdims=True)
        return self

    @property
    def probs(self):
        return torch.from_numpy(self._p)

    def log_prob(self, ids):
        ids = ids.cpu().numpy()
        with np.errstate(divide="ignore"):
            terms = np.log(self._p[ids[:-1], ids[1:]])
        return torch.tensor([terms.sum()])

    def sample(self, start, length, generator):
        cdf = np.cumsum(self._p, axis=1)
        cdf /= cdf[:, -1:]
        u = torch.rand(length, generator=generator, dtype=torch.float64).numpy()
        token, out = int(start), []
        for value in u:
            token = int(np.searchsorted(cdf[token], value, side="right"))
            out.append(token)
        return torch.tensor(out)
