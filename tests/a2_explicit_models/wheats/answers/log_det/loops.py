"""Sums over coordinates in Python."""

import math

import torch


def coupling_log_det(x, S):
    rows, d = S.shape
    return sum(float(S[i, j]) * float(x[j]) for i in range(rows) for j in range(d))


def autoregressive_log_det(x, M, A):
    total = 0.0
    for i in range(len(x)):
        for j in range(i):
            total -= float(A[i, j] * x[j])
    return total


def planar_log_det(x, u, w, b):
    a = b + sum(float(p) * float(q) for p, q in zip(w, x))
    inner = sum(float(p) * float(q) for p, q in zip(w, u))
    return math.log(abs(1 + inner / math.cosh(a) ** 2))


def convolution_log_det(W, height, width):
    return math.log(abs(float(torch.det(W)))) * height * width
