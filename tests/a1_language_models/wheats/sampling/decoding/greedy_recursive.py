"""Greedy decoding as a recursion on the length."""

import torch



def greedy(step_fn, prefix, length):
    if length == 0:
        return prefix
    best = step_fn(prefix.unsqueeze(0)).topk(1, dim=-1).indices
    return greedy(step_fn, torch.cat([prefix, best[0]]), length - 1)
