"""A training loop for language models, and two helpers of the checks."""

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def fit_language_model(model: nn.Module, ids: Tensor, steps: int, lr: float, first: int) -> float:
    """Train on all of ids (B, T) with Adam; the mean loss of the tokens from place `first` on.

    model(ids)[:, t] predicts ids[:, t + 1]: the shift is here.
    """
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    for _ in range(steps):
        loss = F.cross_entropy(model(ids[:, :-1]).flatten(0, 1), ids[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        logits = model(ids[:, :-1])[:, first - 1 :]
    return float(F.cross_entropy(logits.flatten(0, 1), ids[:, first:].flatten()))


def call_with_lists(function: Callable[..., Tensor], sums: Tensor, counts: list[int]) -> Tensor:
    """`function(list of scalar tensors, counts)`: sums (M,) is handed over as a list."""
    return function(list(sums.unbind()), counts)


def advance_global_generator(draws: int) -> None:
    """Draw from torch's global generator; nothing that takes a generator may depend on it."""
    torch.rand(draws)
