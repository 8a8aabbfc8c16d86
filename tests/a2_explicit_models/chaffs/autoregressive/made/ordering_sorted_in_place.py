"""You sort `ordering` where it lies: the caller's list is changed. sorted(ordering) is new."""

KILLED_BY = "3.12"

import torch


def made_masks(dim, hidden, n_out, ordering):
    place = {variable: k for k, variable in enumerate(ordering)}
    ordering.sort()
    degrees = [torch.tensor([place[v] for v in range(dim)])]
    for width in hidden:
        degrees.append(torch.arange(width) % max(dim - 1, 1))
    masks = [(up[:, None] >= low).double() for low, up in zip(degrees, degrees[1:], strict=False)]
    last = torch.tensor([place[o % dim] for o in range(n_out)])
    return [*masks, (last[:, None] > degrees[-1]).double()]
