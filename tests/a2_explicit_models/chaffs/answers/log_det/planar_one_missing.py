"""Your determinant lacks the 1 of the identity: det(I + u v') = 1 + v'u."""

KILLED_BY = "6.10"

import torch


def planar_log_det(x, u, w, b):
    slope = 1 - torch.tanh(w @ x + b) ** 2
    return torch.log(torch.abs(slope * (w @ u)))
