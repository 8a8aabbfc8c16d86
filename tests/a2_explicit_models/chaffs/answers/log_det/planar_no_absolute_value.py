"""You take the logarithm of the determinant itself, which may be negative. Take its absolute value."""

KILLED_BY = "6.10"

import torch


def planar_log_det(x, u, w, b):
    slope = 1 - torch.tanh(w @ x + b) ** 2
    return torch.log(1 + slope * (w @ u))
