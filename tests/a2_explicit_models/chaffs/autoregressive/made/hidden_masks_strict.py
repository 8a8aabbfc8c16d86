"""Your masks between hidden layers are strict. Equal degrees may be joined: >=."""

KILLED_BY = "3.15"

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = torch.empty(dim, dtype=torch.long)
    rank[torch.as_tensor(ordering)] = torch.arange(dim)
    degrees = [rank] + [torch.arange(width) % max(dim - 1, 1) for width in hidden]
    masks = [
        after[:, None] > before if layer else after[:, None] >= before
        for layer, (before, after) in enumerate(zip(degrees, degrees[1:]))
    ]
    outputs = rank[torch.arange(n_out) % dim]
    masks.append(outputs[:, None] > degrees[-1])
    return [mask.to(torch.get_default_dtype()) for mask in masks]
