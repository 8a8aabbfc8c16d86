"""Builds the best A and B by a truncated singular value decomposition and measures the distance."""

import torch


def lora_parameter_count(d_in, d_out, rank):
    return d_in * rank + rank * d_out


def lora_best_error(W, W_star, rank):
    U, S, Vh = torch.linalg.svd(W_star - W, full_matrices=False)
    A = S[:rank, None] * Vh[:rank]
    B = U[:, :rank]
    return torch.linalg.norm(W_star - (W + B @ A))
