"""A bigram language model: counting, smoothing, scoring, sampling."""

import torch
from torch import Tensor


class BigramLM:
    """p(x_1..x_T | x_0) = prod_t p(x_t | x_{t-1}), one categorical distribution for each context.

    `probs` (V, V), an attribute or a property: row i is p(. | i).
    """

    probs: Tensor

    def __init__(self, vocab_size: int, alpha: float = 0.0) -> None:
        """`alpha` is added to every count: a symmetric Dirichlet prior."""
        self.vocab_size = vocab_size
        self.alpha = alpha

    def fit(self, ids: Tensor) -> "BigramLM":
        """Estimate `probs` from the pairs of neighbours in ids (N,), forgetting any earlier fit.

        probs[i, j] = (n_ij + alpha) / (n_i + alpha V),   n_i = sum_j n_ij

        A context that was never seen gets the uniform distribution, with alpha = 0 too.
        """
        V = self.vocab_size
        pairs = ids[:-1] * V + ids[1:]  # (N - 1,)
        counts = torch.bincount(pairs, minlength=V * V).reshape(V, V) + float(self.alpha)
        totals = counts.sum(dim=1, keepdim=True)  # (V, 1)
        self.probs = torch.where(totals > 0, counts / totals.clamp(min=1e-300), 1 / V)
        return self

    def log_prob(self, ids: Tensor) -> Tensor:
        """log p(ids[1:] | ids[0]) in nats, a scalar; -inf where a transition is impossible.

        ids: (T,), T >= 2.
        """
        return self.probs[ids[:-1], ids[1:]].log().sum()

    def sample(self, start: int, length: int, generator: torch.Generator) -> Tensor:
        """The `length` tokens drawn after `start` (which is not among them): (length,), int64.

        All randomness comes from `generator`.
        """
        drawn, token = [], start
        for _ in range(length):
            token = int(torch.multinomial(self.probs[token], 1, generator=generator))
            drawn.append(token)
        return torch.tensor(drawn)
