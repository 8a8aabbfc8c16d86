"""A few hidden units of degree 0 see no input at all: they act as biases for the first variable."""

import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = [0] * dim
    for k in range(dim):
        rank[int(ordering[k])] = k + 1
    rank = torch.tensor(rank)
    degrees = [torch.arange(width).remainder(dim) for width in hidden]  # 0..dim-1
    before = [rank, *degrees]
    after = [*degrees, rank[torch.arange(n_out).remainder(dim)]]
    masks = [torch.ge(b[:, None], a[None, :]) for a, b in zip(before, after)]
    masks[-1] = torch.gt(after[-1][:, None], before[-1][None, :])
    return [mask.double() for mask in masks]
