"""Spreads sorted degrees evenly with numpy; masks are transposed outer comparisons."""

import numpy as np
import torch


def made_masks(dim, hidden, n_out, ordering):
    rank = np.argsort(np.asarray(ordering))
    degrees = [rank]
    for width in hidden:
        degrees.append(np.floor(np.linspace(0, max(dim - 1, 1), width, endpoint=False)).astype(int))
    masks = [np.less_equal.outer(a, b).T for a, b in zip(degrees[:-1], degrees[1:])]
    masks.append(np.less.outer(degrees[-1], rank[np.arange(n_out) % dim]).T)
    return [torch.tensor(mask, dtype=torch.get_default_dtype()) for mask in masks]
