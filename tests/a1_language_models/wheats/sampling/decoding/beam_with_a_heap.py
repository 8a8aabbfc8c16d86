"""Beam search with `heapq.nlargest`; the score is added up again at the end."""

import heapq

import torch


def beam_search(step_fn, prefix, beams, length):
    alive = [(0.0, ())]
    for _ in range(length):
        rows = torch.stack([torch.cat([prefix, torch.tensor(new, dtype=prefix.dtype)]) for _, new in alive])
        table = step_fn(rows)
        grown = (
            (score + table[i, token].item(), new + (token,))
            for i, (score, new) in enumerate(alive)
            for token in range(table.shape[1])
        )
        alive = heapq.nlargest(beams, grown)
    ids = torch.cat([prefix, torch.tensor(alive[0][1], dtype=prefix.dtype)])
    t = len(prefix)
    log_prob = sum(step_fn(ids[None, :i])[0, ids[i]] for i in range(t, t + length))
    return ids, log_prob
