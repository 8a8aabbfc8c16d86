"""Projects onto the leading left singular directions; single precision."""

import torch



def lora_parameter_count(d_in, d_out, rank):
    return (d_in + d_out) * rank


def lora_best_error(W, W_star, rank):
    gap = (W_star - W).float()
    U = torch.linalg.svd(gap).U[:, :rank]
    return torch.linalg.matrix_norm(gap - U @ (U.T @ gap))
