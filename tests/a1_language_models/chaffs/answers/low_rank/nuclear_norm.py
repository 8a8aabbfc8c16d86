"""Your error adds up the singular values that are left. The Frobenius norm is the root of the sum of
their squares."""

KILLED_BY = "10.12"

import torch


def lora_best_error(W, W_star, rank):
    return torch.linalg.svdvals(W_star - W)[rank:].sum()
