"""You draw the degrees of hidden units from numpy's global generator, so making masks changes what others
draw later. Use a generator of your own."""

KILLED_BY = "3.12"

import numpy as np
import torch


def made_masks(dim, hidden, n_out, ordering):
    place = {variable: k for k, variable in enumerate(ordering)}
    degrees = [torch.tensor([place[v] for v in range(dim)])]
    for width in hidden:
        degrees.append(torch.from_numpy(np.random.randint(0, max(dim - 1, 1), width)))
    masks = [(up[:, None] >= low).double() for low, up in zip(degrees, degrees[1:], strict=False)]
    last = torch.tensor([place[o % dim] for o in range(n_out)])
    return [*masks, (last[:, None] > degrees[-1]).double()]
