"""einsum for the sums; the pivots of the LU decomposition for the convolution."""

import torch


def coupling_log_det(x, S):
    return torch.einsum("ij,j->", S, x[: -len(S)])


def autoregressive_log_det(x, M, A):
    return torch.einsum("ij,j->", -A, x)


def planar_log_det(x, u, w, b):
    a = torch.einsum("d,d->", w, x) + b
    s = torch.sigmoid(2 * a)
    return (1 + 4 * s * (1 - s) * torch.einsum("d,d->", w, u)).abs().log()


def convolution_log_det(W, height, width):
    _, _, U = torch.linalg.lu(W)
    return sum(U.diagonal().abs().log().tolist()) * height * width
