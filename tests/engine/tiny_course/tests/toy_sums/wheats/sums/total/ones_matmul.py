"""Multiplies with a vector of ones and keeps a column."""
import torch


def total(x):
    return x @ torch.ones(x.shape[1], 1, dtype=x.dtype)
