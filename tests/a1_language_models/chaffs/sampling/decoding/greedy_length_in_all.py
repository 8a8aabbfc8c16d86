"""In your `greedy`, `length` counts the prefix. It is the number of new tokens."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    for _ in range(max(length - len(prefix), 0)):
        log_probs = step_fn(ids[None])[0]
        ids = torch.cat([ids, log_probs.argmax()[None]])
    return ids
