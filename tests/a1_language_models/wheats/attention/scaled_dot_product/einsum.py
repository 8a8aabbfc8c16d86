"""einsum over any leading dimensions, masked_fill with minus infinity."""

import torch


def scaled_dot_product_attention(Q, K, V, mask=None):
    logits = torch.einsum("...qd,...kd->...qk", Q, K) * Q.shape[-1] ** -0.5
    if mask is not None:
        logits = logits.masked_fill(mask.logical_not(), float("-inf"))
    return torch.einsum("...qk,...kv->...qv", logits.softmax(dim=-1), V)
