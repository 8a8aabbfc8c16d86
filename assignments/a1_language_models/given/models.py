"""Toy models of known form, with the interfaces of `step_fn` and `log_prob_fn`."""

import torch
from torch import Tensor, nn


class StepModel:
    """A `step_fn` for `greedy` and `beam_search`: a table of log probabilities for each length.

    logits: (L, V, V). At prefix length t the next token's log probabilities are
    log_softmax(logits[min(t, L) - 1][last token]).
    """

    def __init__(self, logits: Tensor) -> None:
        self.log_probs = logits.log_softmax(dim=-1)

    def __call__(self, ids: Tensor) -> Tensor:
        """ids (B, t) -> (B, V)."""
        t = min(ids.shape[1], len(self.log_probs))
        return self.log_probs[t - 1][ids[:, -1]]


class SequenceScore:
    """A `log_prob_fn`: log p(ids) under a bigram model whose first token is uniform; logits: (V, V)."""

    def __init__(self, logits: Tensor) -> None:
        self.log_probs = logits.log_softmax(dim=-1)

    def __call__(self, ids: Tensor) -> Tensor:
        """ids (t,) -> scalar."""
        first = torch.tensor(1 / len(self.log_probs)).log()
        return first + self.log_probs[ids[:-1], ids[1:]].sum()


def linear_layer(weight: Tensor, bias: Tensor | None = None) -> nn.Linear:
    """A linear layer with this weight (out, in) and bias (out,)."""
    out_features, in_features = weight.shape
    layer = nn.Linear(in_features, out_features, bias=bias is not None)
    with torch.no_grad():
        layer.weight.copy_(weight)
        if bias is not None:
            layer.bias.copy_(bias)
    return layer
