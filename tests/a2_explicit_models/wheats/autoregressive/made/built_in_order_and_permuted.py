"""Builds the masks for the order 0..D−1 with tril and permutes the inputs and outputs afterwards."""

import torch


def made_masks(dim, hidden, n_out, ordering):
    ordering = torch.as_tensor(ordering, dtype=torch.long)
    place = torch.empty_like(ordering)
    place[ordering] = torch.arange(dim)
    lower = torch.ones(dim, dim).tril()  # row d sees columns 0..d
    if not hidden:
        strict = torch.ones(dim, dim).tril(-1)
        return [strict[place][:, place].repeat(n_out // dim, 1)]
    unit = [torch.arange(width) * max(dim - 1, 1) // width for width in hidden]
    masks = [lower[unit[0]][:, place]]
    for a, b in zip(unit, unit[1:]):
        masks.append(lower[b][:, a])
    strict = torch.ones(dim, dim).tril(-1)
    masks.append(strict[place][:, unit[-1]].tile(n_out // dim, 1))
    return masks
