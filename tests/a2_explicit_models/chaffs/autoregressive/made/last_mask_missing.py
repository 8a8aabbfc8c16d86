"""You return no mask for the output layer. There is one for each of the len(hidden) + 1 layers."""

KILLED_BY = "3.12"

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = torch.empty(dim, dtype=torch.long)
    rank[torch.as_tensor(ordering)] = torch.arange(dim)
    degrees = [rank] + [torch.arange(width) % max(dim - 1, 1) for width in hidden]
    masks = [(after[:, None] >= before) for before, after in zip(degrees, degrees[1:])]
    outputs = rank[torch.arange(n_out) % dim]
    return [mask.to(torch.get_default_dtype()) for mask in masks]
