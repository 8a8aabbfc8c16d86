"""Your error is the squared norm. Take the square root of the sum of the squared singular values that
are left."""

KILLED_BY = "10.12"

import torch


def lora_best_error(W, W_star, rank):
    return (torch.linalg.svdvals(W_star - W)[rank:] ** 2).sum()
