"""Your `greedy` stops one token early."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    for _ in range(length - 1):
        log_probs = step_fn(ids[None])[0]
        ids = torch.cat([ids, log_probs.argmax()[None]])
    return ids
