"""The distance of two factors S = L Lᵀ after the best rotation of one onto the other; the kernel as
a product over dimensions."""

import torch


def _rotatable_factor(S):
    values, vectors = torch.linalg.eigh(S)
    return vectors @ torch.diag(values.clamp(min=0).sqrt())


def frechet_distance(mu1, S1, mu2, S2):
    L1, L2 = _rotatable_factor(S1), _rotatable_factor(S2)
    U, _, Vh = torch.linalg.svd(L2.T @ L1)
    return (mu1 - mu2).pow(2).sum() + (L1 - L2 @ U @ Vh).pow(2).sum()


def _product_kernel(x, y, bandwidth):
    K = torch.ones(len(x), len(y))
    for d in range(x.shape[1]):
        K = K * torch.exp(-0.5 * ((x[:, d, None] - y[None, :, d]) / bandwidth) ** 2)
    return K


def mmd2(x, y, bandwidth, unbiased=True):
    kxx = _product_kernel(x, x, bandwidth)
    kyy = _product_kernel(y, y, bandwidth)
    kxy = _product_kernel(x, y, bandwidth)
    if unbiased:
        off_x, off_y = ~torch.eye(len(x)).bool(), ~torch.eye(len(y)).bool()
        return kxx[off_x].mean() + kyy[off_y].mean() - 2 * kxy.mean()
    return kxx.mean() - 2 * kxy.mean() + kyy.mean()
