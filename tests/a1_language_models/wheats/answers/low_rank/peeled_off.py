"""Takes off the leading pair of singular vectors, one rank after the other."""

import torch



def lora_parameter_count(d_in, d_out, rank):
    return torch.tensor(rank * d_in + rank * d_out)


def lora_best_error(W, W_star, rank):
    rest = W_star - W
    for _ in range(rank):
        U, S, V = torch.svd(rest)
        rest = rest - S[0] * torch.outer(U[:, 0], V[:, 0])
    return rest.pow(2).sum().sqrt().reshape(1)
