"""Your inputs follow ordering, but your outputs are taken in the order 0..D−1."""

KILLED_BY = "3.14"

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = torch.empty(dim, dtype=torch.long)
    rank[torch.as_tensor(ordering)] = torch.arange(dim)
    degrees = [rank] + [torch.arange(width) % max(dim - 1, 1) for width in hidden]
    masks = [(after[:, None] >= before) for before, after in zip(degrees, degrees[1:])]
    outputs = torch.arange(n_out) % dim
    masks.append(outputs[:, None] > degrees[-1])
    return [mask.to(torch.get_default_dtype()) for mask in masks]
