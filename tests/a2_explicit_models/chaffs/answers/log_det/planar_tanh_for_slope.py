"""You use tanh where its derivative belongs."""

KILLED_BY = "6.10"

import torch


def planar_log_det(x, u, w, b):
    slope = torch.tanh(w @ x + b)
    return torch.log(torch.abs(1 + slope * (w @ u)))
