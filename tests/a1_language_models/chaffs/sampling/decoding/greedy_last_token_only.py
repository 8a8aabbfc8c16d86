"""Your `greedy` shows the model only the last token. It conditions on everything so far."""

KILLED_BY = "7.8"

import torch


def greedy(step_fn, prefix, length):
    ids = prefix.clone()
    for _ in range(length):
        log_probs = step_fn(ids[None, -1:])[0]
        ids = torch.cat([ids, log_probs.argmax()[None]])
    return ids
