"""An einsum."""
import torch


def weighted(x, w):
    return torch.einsum("bd,d->b", x, w)
