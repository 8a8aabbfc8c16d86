"""You count the rows only. There are height · width places."""

KILLED_BY = "6.11"

import torch


def convolution_log_det(W, height, width):
    return height * torch.linalg.slogdet(W).logabsdet
