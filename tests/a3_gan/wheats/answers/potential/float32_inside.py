"""Float32 and a little slack around equality."""

import torch


def kantorovich_potential(x, p, q):
    x, p, q = x.float(), p.float(), q.float()
    F, G = p.cumsum(0)[:-1], q.cumsum(0)[:-1]
    slope = (G > F + 1e-6).float() - (F > G + 1e-6).float()
    start = torch.zeros(1, dtype=torch.float32)
    return torch.cat([start, torch.cumsum(slope * x.diff(), 0)])


def uniform_w1(a, b):
    a, b = torch.tensor(a, dtype=torch.float32), torch.tensor(b, dtype=torch.float32)
    mean = a + (b - 1) / 2  # of the displacement, which is uniform
    half = ((b - 1) / 2).abs()
    inside = mean.abs() < half
    return torch.where(inside, (mean**2 + half**2) / (2 * half), mean.abs())
