"""Adds the entries with Python's sum."""
import torch


def total(x):
    return torch.tensor([sum(row) for row in x.tolist()], dtype=x.dtype)
