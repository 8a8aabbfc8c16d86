"""Degrees go round 1..D−1; masks by comparing columns with rows."""

import torch


def made_masks(dim, hidden, n_out, ordering):
    m0 = torch.zeros(dim, dtype=torch.long)
    for k, variable in enumerate(ordering):
        m0[int(variable)] = k + 1
    degrees = [m0]
    for width in hidden:
        degrees.append(torch.arange(width) % max(1, dim - 1) + 1)
    masks = []
    for low, high in zip(degrees[:-1], degrees[1:]):
        masks.append((high.unsqueeze(1) >= low.unsqueeze(0)).to(torch.get_default_dtype()))
    last = m0.repeat(n_out // dim)
    masks.append((last.unsqueeze(1) > degrees[-1].unsqueeze(0)).to(torch.get_default_dtype()))
    return masks
