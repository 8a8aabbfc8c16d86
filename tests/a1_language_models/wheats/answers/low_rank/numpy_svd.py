"""In numpy, with the reconstruction subtracted."""

import numpy as np


def lora_parameter_count(d_in, d_out, rank):
    return int(np.prod((rank, d_in)) + np.prod((d_out, rank)))


def lora_best_error(W, W_star, rank):
    gap = W_star.numpy() - W.numpy()
    U, s, Vt = np.linalg.svd(gap)
    s[rank:] = 0
    best = (U[:, : len(s)] * s) @ Vt[: len(s)]
    return float(np.sqrt(((gap - best) ** 2).sum()))
