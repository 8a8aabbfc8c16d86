"""You also multiply by the number of channels. The determinant of W covers them."""

KILLED_BY = "6.11"

import torch


def convolution_log_det(W, height, width):
    return W.shape[0] * height * width * torch.linalg.slogdet(W).logabsdet
