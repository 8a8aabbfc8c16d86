"""All your masks are strict, so a degree is lost at every layer and the nearest earlier variables are
never seen."""

KILLED_BY = "3.13"

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = torch.empty(dim, dtype=torch.long)
    rank[torch.as_tensor(ordering)] = torch.arange(dim)
    degrees = [rank] + [torch.arange(width) % max(dim - 1, 1) for width in hidden]
    masks = [(after[:, None] > before) for before, after in zip(degrees, degrees[1:])]
    outputs = rank[torch.arange(n_out) % dim]
    masks.append(outputs[:, None] > degrees[-1])
    return [mask.to(torch.get_default_dtype()) for mask in masks]
