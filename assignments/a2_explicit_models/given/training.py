"""Training: one plain step, a short fit by maximum likelihood, the names of what is trained."""

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn


def step_downhill(module: nn.Module, x: Tensor, lr: float) -> None:
    """One step of gradient descent on the sum of the squares of module(x)."""
    optimizer = torch.optim.SGD([p for p in module.parameters() if p.requires_grad], lr=lr)
    optimizer.zero_grad()
    (module(x) ** 2).sum().backward()
    optimizer.step()


def fit(model: Any, X: Tensor, steps: int, lr: float) -> float:
    """Maximise the mean of model.log_prob(X) by Adam in place; returns the last negative of it, in nats."""
    optimizer = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=lr)
    for _ in range(steps):
        loss = -model.log_prob(X).mean()
        if not loss.requires_grad:  # nothing to train
            break
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return float(-model.log_prob(X).mean().detach())


def trainable_names(module: nn.Module) -> list[str]:
    """The names of the parameters that an optimiser may change."""
    return [name for name, p in module.named_parameters() if p.requires_grad]


def advance_global_generator(draws: int) -> None:
    """Draw from torch's global generator; nothing that takes a generator may depend on it."""
    torch.randn(draws)


def global_generators() -> list[Tensor]:
    """The states of torch's and numpy's global generators; who draws from one changes it."""
    _, keys, position, *_ = np.random.get_state(legacy=True)
    return [torch.get_rng_state().long(), torch.tensor([*keys.tolist(), position])]
