"""Your error is the largest singular value that is left, which is the distance in the spectral norm. The
Frobenius norm adds up the squares of all that are left."""

KILLED_BY = "10.12"

import torch


def lora_best_error(W, W_star, rank):
    return torch.linalg.svdvals(W_star - W)[rank]
