"""numpy with masks, results handed back as tensors."""

import numpy as np
import torch


def _kl_numpy(a, b):
    support = a > 0
    return float(np.sum(a[support] * np.log(a[support] / b[support])))


def optimal_discriminator(p, q):
    p, q = p.detach().numpy(), q.detach().numpy()
    with np.errstate(invalid="ignore", divide="ignore"):
        return torch.from_numpy(np.nan_to_num(p / (p + q), nan=0.5))


def game_value(p, q, D):
    p, q, D = (t.detach().numpy() for t in (p, q, D))
    first = np.sum(np.log(D[p > 0]) * p[p > 0])
    return torch.tensor(first + np.sum(np.log1p(-D[q > 0]) * q[q > 0]))


def jsd(p, q):
    p, q = p.detach().numpy(), q.detach().numpy()
    middle = np.mean([p, q], axis=0)
    return torch.tensor((_kl_numpy(p, middle) + _kl_numpy(q, middle)) / 2)
