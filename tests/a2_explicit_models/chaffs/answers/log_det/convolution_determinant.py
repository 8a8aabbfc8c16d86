"""You forget the logarithm."""

KILLED_BY = ""

import torch


def convolution_log_det(W, height, width):
    return height * width * torch.det(W).abs()
