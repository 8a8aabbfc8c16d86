"""You append the output's width to the list of hidden widths: the caller's list is changed. Work on a new
list."""

KILLED_BY = "3.12"

import torch


def made_masks(dim, hidden, n_out, ordering):
    place = {variable: k for k, variable in enumerate(ordering)}
    hidden.append(n_out)
    degrees = [torch.tensor([place[v] for v in range(dim)])]
    for width in hidden[:-1]:
        degrees.append(torch.arange(width) % max(dim - 1, 1))
    masks = [(up[:, None] >= low).double() for low, up in zip(degrees, degrees[1:], strict=False)]
    last = torch.tensor([place[o % dim] for o in range(n_out)])
    return [*masks, (last[:, None] > degrees[-1]).double()]
