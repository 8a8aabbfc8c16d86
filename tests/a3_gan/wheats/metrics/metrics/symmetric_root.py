"""Roots by eigh of S1^½ S2 S1^½; squared distances by broadcasting."""

import torch


def _psd_root(S):
    values, vectors = torch.linalg.eigh(S)
    return vectors * values.clamp(min=0).sqrt() @ vectors.T


def frechet_distance(mu1, S1, mu2, S2):
    root = _psd_root(S1)
    cross = _psd_root(root @ S2 @ root)
    return (mu1 - mu2).square().sum() + torch.trace(S1 + S2 - 2 * cross)


def _gaussian_kernel(x, y, bandwidth):
    squares = ((x[:, None, :] - y[None, :, :]) ** 2).sum(-1)
    return torch.exp(-squares / (2 * bandwidth**2))


def mmd2(x, y, bandwidth, unbiased=True):
    N, M = len(x), len(y)
    kxx, kyy = _gaussian_kernel(x, x, bandwidth), _gaussian_kernel(y, y, bandwidth)
    cross = _gaussian_kernel(x, y, bandwidth).mean()
    if unbiased:
        within_x = (kxx.sum() - kxx.trace()) / (N * (N - 1))
        within_y = (kyy.sum() - kyy.trace()) / (M * (M - 1))
        return within_x + within_y - 2 * cross
    return kxx.mean() + kyy.mean() - 2 * cross
