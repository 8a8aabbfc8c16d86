"""You leave b out of the argument of tanh."""

KILLED_BY = "6.10"

import torch


def planar_log_det(x, u, w, b):
    slope = 1 - torch.tanh(w @ x) ** 2
    return torch.log(torch.abs(1 + slope * (w @ u)))
