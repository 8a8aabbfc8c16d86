"""Your `greedy` takes the least likely token: the argmax of the negative log-probabilities."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    for _ in range(length):
        log_probs = step_fn(ids[None])[0]
        ids = torch.cat([ids, (-log_probs).argmax()[None]])
    return ids
