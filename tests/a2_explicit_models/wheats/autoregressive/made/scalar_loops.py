"""Fills Boolean masks entry by entry."""

import torch


def made_masks(dim, hidden, n_out, ordering):
    order = [int(v) for v in ordering]
    before = [order.index(v) for v in range(dim)]  # how many variables come before v
    layers = [before]
    for width in hidden:
        layers.append([j % max(dim - 1, 1) for j in range(width)])
    masks = []
    for inputs, outputs in zip(layers, layers[1:]):
        mask = torch.zeros(len(outputs), len(inputs), dtype=torch.bool)
        for o, d_out in enumerate(outputs):
            for i, d_in in enumerate(inputs):
                mask[o, i] = d_out >= d_in
        masks.append(mask)
    final = torch.zeros(n_out, len(layers[-1]), dtype=torch.bool)
    for o in range(n_out):
        for i, d_in in enumerate(layers[-1]):
            final[o, i] = before[o % dim] > d_in
    masks.append(final)
    return masks
