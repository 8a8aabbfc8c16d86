"""Greedy decoding with a Python list."""

import torch



def greedy(step_fn, prefix, length):
    tokens = prefix.tolist()
    for _ in range(length):
        log_probs = step_fn(torch.tensor([tokens]))
        tokens.append(int(torch.max(log_probs[0], dim=0).indices))
    return torch.tensor(tokens)
