"""scipy's matrix square root and distance matrices; python floats as answers."""

import numpy as np
from scipy.linalg import sqrtm
from scipy.spatial.distance import cdist


def frechet_distance(mu1, S1, mu2, S2):
    mu1, S1, mu2, S2 = (t.detach().double().numpy() for t in (mu1, S1, mu2, S2))
    root = sqrtm(S1 @ S2)
    if not np.isfinite(root).all():
        shift = 1e-12 * np.eye(len(S1))
        root = sqrtm((S1 + shift) @ (S2 + shift))
    root = np.real(root)
    return float(np.sum((mu1 - mu2) ** 2) + np.trace(S1) + np.trace(S2) - 2 * np.trace(root))


def mmd2(x, y, bandwidth, unbiased=True):
    x, y = x.detach().numpy(), y.detach().numpy()
    scale = 2.0 * bandwidth**2
    kxx = np.exp(-cdist(x, x, "sqeuclidean") / scale)
    kyy = np.exp(-cdist(y, y, "sqeuclidean") / scale)
    kxy = np.exp(-cdist(x, y, "sqeuclidean") / scale)
    if unbiased:
        n, m = len(x), len(y)
        return float(
            2 * np.triu(kxx, 1).sum() / (n * (n - 1))
            + 2 * np.triu(kyy, 1).sum() / (m * (m - 1))
            - 2 * kxy.mean()
        )
    return float(kxx.mean() + kyy.mean() - 2 * kxy.mean())
