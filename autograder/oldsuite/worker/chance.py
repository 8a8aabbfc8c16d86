"""The states of the three global generators, as plain data."""

import random
from typing import Any

import numpy as np
import torch


def read_states() -> list[Any]:
    """Those of torch, numpy and random, in this order."""
    _, key, position, has, cached = np.random.get_state()
    _, words, gauss = random.getstate()
    numpy_state = [torch.from_numpy(np.asarray(key).astype(np.int64)), int(position), int(has), float(cached)]
    return [torch.get_rng_state(), numpy_state, [torch.tensor(words, dtype=torch.int64), gauss]]


def write_states(states: list[Any]) -> None:
    """Set those that are not None."""
    torch_state, numpy_state, random_state = states
    if torch_state is not None:
        torch.set_rng_state(torch_state)
    if numpy_state is not None:
        key, position, has, cached = numpy_state
        np.random.set_state(("MT19937", key.numpy().astype(np.uint32), position, has, cached))
    if random_state is not None:
        words, gauss = random_state
        random.setstate((3, tuple(words.tolist()), gauss))


def same(old: Any, new: Any) -> bool:
    """Whether two states are one."""
    if old is None or new is None:
        return old is new
    if isinstance(new, torch.Tensor):
        return bool(torch.equal(old, new))
    return bool(torch.equal(old[0], new[0])) and list(old[1:]) == list(new[1:])
