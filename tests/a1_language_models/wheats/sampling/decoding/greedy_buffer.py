"""Greedy decoding into a buffer of the final size; beam search with one beam is the same thing."""

import torch



def greedy(step_fn, prefix, length):
    t = len(prefix)
    out = torch.zeros(t + length, dtype=torch.long)
    out[:t] = prefix
    with torch.no_grad():
        for i in range(t, t + length):
            out[i] = step_fn(out[:i].view(1, -1)).argmax(-1)[0]
    return out
