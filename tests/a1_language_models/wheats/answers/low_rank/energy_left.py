"""The whole energy minus that of the largest eigenvalues of the Gram matrix; a float comes back."""

import torch


def lora_parameter_count(d_in, d_out, rank):
    return sum(d_in + d_out for _ in range(rank))


def lora_best_error(W, W_star, rank):
    E = (W_star - W).double()
    eigenvalues = torch.linalg.eigvalsh(E @ E.T)
    left = (E**2).sum() - eigenvalues[-rank:].sum()
    return float(left.clamp(min=0)) ** 0.5
