"""Your `greedy` goes on from the new tokens alone: after the first step the prefix is no longer
shown to the model."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    for _ in range(length):
        log_probs = step_fn(ids[None] if len(ids) == len(prefix) else ids[None, len(prefix) :])[0]
        ids = torch.cat([ids, log_probs.argmax()[None]])
    return ids
