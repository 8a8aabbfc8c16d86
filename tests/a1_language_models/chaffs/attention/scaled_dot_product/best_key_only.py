"""You return the value of the best key. Attention is the mean of the values, weighted by the
softmax."""

KILLED_BY = "5.1"

import math

import torch.nn.functional as F


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    weights = F.one_hot(scores.argmax(-1), scores.shape[-1]).to(V.dtype)
    return weights @ V
