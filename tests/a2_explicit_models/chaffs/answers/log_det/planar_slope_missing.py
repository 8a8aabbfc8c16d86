"""You leave the derivative of tanh out."""

KILLED_BY = "6.10"

import torch


def planar_log_det(x, u, w, b):
    slope = 1 - torch.tanh(w @ x + b) ** 2
    return torch.log(torch.abs(1 + (w @ u)))
