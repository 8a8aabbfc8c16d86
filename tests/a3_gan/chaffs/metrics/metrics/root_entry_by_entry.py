"""You take the square root of the product entry by entry. A matrix square root R has R R = S1 S2:
use an eigendecomposition."""

KILLED_BY = "6.3"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    root = torch.sqrt((S1 @ S2).abs())
    return ((mu1 - mu2) ** 2).sum() + torch.trace(S1 + S2 - 2 * root)
