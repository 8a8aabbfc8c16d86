"""Writes the Jacobian's diagonal; the planar one as a determinant of I + u h' w'."""

import torch


def coupling_log_det(x, S):
    kept, changed = x.tensor_split([S.shape[1]])
    diagonal = torch.cat([torch.ones_like(kept), torch.exp(S @ kept) + 0 * changed])
    return diagonal.log().sum().item()


def autoregressive_log_det(x, M, A):
    return torch.log(torch.exp(-A @ x)).sum().item()


def planar_log_det(x, u, w, b):
    h = torch.tanh(torch.dot(w, x) + b)
    J = torch.eye(len(x), dtype=x.dtype) + torch.outer(u, w) * (1 - h * h)
    return J.det().abs().log().item()


def convolution_log_det(W, height, width):
    return torch.linalg.svdvals(W).log().sum().item() * (height * width)
