"""Each hidden unit carries one variable through all layers; only the last layer mixes."""

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = torch.empty(dim, dtype=torch.long)
    rank[torch.as_tensor(ordering)] = torch.arange(dim)
    carried = [rank] + [torch.arange(width) % max(dim - 1, 1) for width in hidden]
    masks = [(b[:, None] == a).double() for a, b in zip(carried, carried[1:])]
    return [*masks, (rank.repeat(n_out // dim)[:, None] > carried[-1]).double()]
