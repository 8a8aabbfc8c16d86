"""Your error is how well a low rank fits the wanted weight itself. The update is added to W, so what has
to be approximated is the difference of the two."""

KILLED_BY = "10.12"

import torch


def lora_best_error(W, W_star, rank):
    return torch.linalg.vector_norm(torch.linalg.svdvals(W_star)[rank:])
