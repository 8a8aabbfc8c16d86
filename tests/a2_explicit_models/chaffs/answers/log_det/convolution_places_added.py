"""You add height and width. The number of places is their product."""

KILLED_BY = "6.11"

import torch


def convolution_log_det(W, height, width):
    return (height + width) * torch.linalg.slogdet(W).logabsdet
