"""You count the matrix once. It acts at every one of the height · width places."""

KILLED_BY = "6.11"

import torch


def convolution_log_det(W, height, width):
    return torch.linalg.slogdet(W).logabsdet
