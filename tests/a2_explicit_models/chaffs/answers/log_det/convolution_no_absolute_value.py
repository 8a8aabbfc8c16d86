"""You take the logarithm of det W, which may be negative. Take its absolute value."""

KILLED_BY = "6.11"

import torch


def convolution_log_det(W, height, width):
    return height * width * torch.log(torch.det(W))
