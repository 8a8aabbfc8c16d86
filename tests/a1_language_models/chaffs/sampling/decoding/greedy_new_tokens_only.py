"""Your `greedy` returns only the new tokens. The prefix comes first in the result."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    for _ in range(length):
        log_probs = step_fn(ids[None])[0]
        ids = torch.cat([ids, log_probs.argmax()[None]])
    return ids[len(prefix) :]
