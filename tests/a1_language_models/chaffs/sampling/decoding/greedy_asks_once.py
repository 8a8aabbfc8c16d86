"""Your `greedy` asks the model once and repeats that token. Each new token changes the distribution
of the next."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    log_probs = step_fn(ids[None])[0]
    for _ in range(length):
        ids = torch.cat([ids, log_probs.argmax()[None]])
    return ids
