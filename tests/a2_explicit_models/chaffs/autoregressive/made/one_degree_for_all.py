"""All your hidden units have the same degree, so later outputs cannot see all the variables before
them."""

KILLED_BY = "3.15"

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = torch.empty(dim, dtype=torch.long)
    rank[torch.as_tensor(ordering)] = torch.arange(dim)
    degrees = [rank] + [torch.zeros(width, dtype=torch.long) for width in hidden]
    masks = [(after[:, None] >= before) for before, after in zip(degrees, degrees[1:])]
    outputs = rank[torch.arange(n_out) % dim]
    masks.append(outputs[:, None] > degrees[-1])
    return [mask.to(torch.get_default_dtype()) for mask in masks]
