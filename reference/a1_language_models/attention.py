"""Scaled dot-product attention.

Source: Vaswani et al., "Attention Is All You Need".
"""

import math

from torch import Tensor


def scaled_dot_product_attention(Q: Tensor, K: Tensor, V: Tensor, mask: Tensor | None = None) -> Tensor:
    """Average the values with weights that say how well their keys fit the query.

    out = softmax(Q K^T / sqrt(D)) V,   the softmax over those keys that the mask lets through

    Q: (..., Tq, D). K: (..., Tk, D). V: (..., Tk, Dv). mask: (..., Tq, Tk), bool, True = may attend;
    every query may attend to some key. Any number of leading dimensions (none, too), the same for
    all four. Returns (..., Tq, Dv), finite for large scores as well.
    """
    scores = Q @ K.transpose(-2, -1) / math.sqrt(Q.shape[-1])  # (..., Tq, Tk)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    return scores.softmax(dim=-1) @ V
