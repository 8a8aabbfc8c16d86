"""Your slope is 1 − tanh. The derivative of tanh is 1 − tanh²."""

KILLED_BY = "6.10"

import torch


def planar_log_det(x, u, w, b):
    slope = 1 - torch.tanh(w @ x + b)
    return torch.log(torch.abs(1 + slope * (w @ u)))
