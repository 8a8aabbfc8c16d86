"""Your `greedy` draws its tokens. It takes the most likely one each time."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    for _ in range(length):
        log_probs = step_fn(ids[None])[0]
        ids = torch.cat([ids, torch.multinomial(log_probs.exp(), 1)])
    return ids
