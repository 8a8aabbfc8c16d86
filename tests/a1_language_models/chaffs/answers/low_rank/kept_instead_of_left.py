"""Your error is made of the singular values that the update keeps. The distance consists of those that
are left out."""

KILLED_BY = "10.12"

import torch


def lora_best_error(W, W_star, rank):
    return torch.linalg.vector_norm(torch.linalg.svdvals(W_star - W)[:rank])
