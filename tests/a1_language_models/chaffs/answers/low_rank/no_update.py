"""Your error is the distance without any update. The best update takes off the largest singular
values."""

KILLED_BY = "10.12"

import torch



def lora_best_error(W, W_star, rank):
    return torch.linalg.norm(W_star - W)
