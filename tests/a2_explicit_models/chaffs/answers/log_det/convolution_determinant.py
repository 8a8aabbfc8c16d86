"""You forget the logarithm."""

KILLED_BY = "6.11"

import torch


def convolution_log_det(W, height, width):
    return height * width * torch.det(W).abs()
