"""You count the outputs' degrees one lower, and the first one wraps around to the highest: its outputs
see all the others."""

KILLED_BY = "3.14"

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = torch.empty(dim, dtype=torch.long)
    rank[torch.as_tensor(ordering)] = torch.arange(dim)
    degrees = [rank] + [torch.arange(width) % dim for width in hidden]
    masks = [(after[:, None] >= before) for before, after in zip(degrees, degrees[1:])]
    outputs = rank[torch.arange(n_out) % dim] - 1
    outputs = torch.where(outputs < 0, dim - 1, outputs)
    masks.append(outputs[:, None] >= degrees[-1])
    return [mask.to(torch.get_default_dtype()) for mask in masks]
