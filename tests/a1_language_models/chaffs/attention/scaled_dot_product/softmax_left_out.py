"""You use the scores themselves as weights. They go through a softmax over the keys."""

KILLED_BY = "5.1"

import math


def scaled_dot_product_attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, 0.0)
    return scores @ V
