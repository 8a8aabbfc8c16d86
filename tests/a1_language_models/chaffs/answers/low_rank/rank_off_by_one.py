"""Your error leaves one singular value too few: with rank r the first r of them are reached,
indices 0..r − 1."""

KILLED_BY = "10.12"

import torch



def lora_best_error(W, W_star, rank):
    return torch.linalg.vector_norm(torch.linalg.svdvals(W_star - W)[rank + 1 :])
