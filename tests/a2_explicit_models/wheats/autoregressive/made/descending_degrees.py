"""Counts how many variables come after instead of before; integer masks."""

import torch


def made_masks(dim, hidden, n_out, ordering):
    remaining = torch.zeros(dim, dtype=torch.long)
    for k, v in enumerate(ordering):
        remaining[v] = dim - k  # the first variable has all of dim before it is drawn
    seen = remaining
    masks = []
    for width in hidden:
        # a unit with budget r may see the variables whose number is at least r
        budget = dim - torch.arange(width) % max(dim - 1, 1)
        masks.append((seen.unsqueeze(0) >= budget.unsqueeze(1)).int())
        seen = budget
    target = remaining[torch.arange(n_out) % dim]
    masks.append((seen.unsqueeze(0) > target.unsqueeze(1)).int())
    return masks
