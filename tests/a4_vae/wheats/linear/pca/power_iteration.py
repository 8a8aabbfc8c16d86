"""One component after the other: repeated squaring of the deflated covariance."""

import torch


def _leading_direction(C):
    P = C / C.norm()
    for _ in range(60):
        P = P @ P
        P = P / P.norm()
    v = P[:, P.norm(dim=0).argmax()]
    return v / v.norm()


def pca_solution(X, k):
    mean = X.mean(dim=0)
    centred = X - mean
    C = centred.T @ centred / len(X)
    floor = 1e-12 * (C.trace() + 1e-30) * torch.eye(len(C))
    W = X.new_zeros(X.shape[1], 0)
    for _ in range(k):
        rest = torch.eye(len(C)) - W @ W.T
        v = _leading_direction(rest @ (C + floor) @ rest)
        v = rest @ v
        W = torch.cat([W, (v / v.norm())[:, None]], dim=1)
    return mean, W


def recon_error(X, mean, W):
    total = 0.0
    for x in X:
        gap = x - mean
        for w in W.T:
            gap = gap - ((x - mean) @ w) * w
        total = total + gap @ gap
    return total / len(X)
