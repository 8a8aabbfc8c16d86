"""Weights through log-sum-exp, computed in float32."""

import math

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    Q, K, V = Q.float(), K.float(), V.float()
    scores = torch.matmul(Q, K.transpose(-2, -1)) / math.sqrt(K.size(-1))
    if mask is not None:
        scores = scores + torch.log(mask.to(scores.dtype))
    log_weights = scores - torch.logsumexp(scores, dim=-1, keepdim=True)
    return torch.matmul(log_weights.exp(), V)
