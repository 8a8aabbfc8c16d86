"""You multiply the diagonal entries. That is the determinant of a triangular matrix only."""

KILLED_BY = "6.11"

import torch


def convolution_log_det(W, height, width):
    return height * width * W.diagonal().abs().log().sum()
