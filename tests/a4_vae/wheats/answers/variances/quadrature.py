"""By Gauss-Hermite quadrature, which is exact for polynomials."""

import numpy as np


def gradient_variances(mu, s):
    e, w = np.polynomial.hermite_e.hermegauss(10)
    w = w / w.sum()
    z = mu + s * e
    out = []
    for g in (2 * z, z**2 * e / s):
        out.append(float((w * g**2).sum() - (w * g).sum() ** 2))
    return tuple(out)
