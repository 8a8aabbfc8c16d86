"""You always fill the cheapest cell first. Greedy choices can force dear ones later: solve the
linear program."""

KILLED_BY = "3.6"

import torch


def ot_cost(C, a, b):
    have, need = a.tolist(), b.tolist()
    total = 0.0
    for cell in torch.argsort(C.flatten()).tolist():
        i, j = divmod(cell, len(need))
        moved = min(have[i], need[j])
        total += moved * C[i, j].item()
        have[i] -= moved
        need[j] -= moved
    return total
