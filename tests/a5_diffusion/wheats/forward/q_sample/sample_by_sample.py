"""A loop over the batch with plain numbers."""

import math

import torch


def q_sample(x0, t, noise, schedule):
    rows = []
    for x, step, z in zip(x0, t.tolist(), noise):
        kept = float(schedule["alpha_bar"][step])
        rows.append(math.sqrt(kept) * x + math.sqrt(1 - kept) * z)
    return torch.stack(rows)
