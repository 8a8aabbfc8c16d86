"""Random degrees from a generator of its own; the first units take every degree once."""

import torch


def made_masks(dim, hidden, n_out, ordering):
    g = torch.Generator().manual_seed(20240501)
    position = torch.argsort(torch.as_tensor(ordering)) + 1  # position[variable] in 1..dim
    top = max(dim - 1, 1)
    previous = position
    out = []
    for width in hidden:
        every = torch.arange(1, top + 1)[:width]
        more = torch.randint(1, top + 1, (max(width - top, 0),), generator=g)
        degree = torch.cat([every, more])[torch.randperm(width, generator=g)]
        out.append((previous[None, :] <= degree[:, None]).float())
        previous = degree
    final = torch.cat([position] * (n_out // dim))
    out.append((previous[None, :] < final[:, None]).float())
    return out
