"""The product over two halves, by recursion; the ratio from the odds of alpha_bar."""

import math


def _product(values):
    if len(values) == 1:
        return 1 - values[0]
    half = len(values) // 2
    return _product(values[:half]) * _product(values[half:])


def forward_marginal(betas, t):
    kept = _product([float(b) for b in betas[: t + 1]])
    noise = 1 - kept
    return math.sqrt(kept), noise, 1 / (noise / kept)
