"""The exact moments of two-point entries, in numpy."""

import numpy as np


def dot_product_moments(d, mean_q, mean_k, var_q, var_k):
    signs = np.array([-1.0, 1.0])
    products = np.outer(mean_q + np.sqrt(var_q) * signs, mean_k + np.sqrt(var_k) * signs)
    return float(d * products.mean()), float(d * products.var())


def unit_variance_scale(d, var_q, var_k):
    return float(np.reciprocal(np.sqrt(d * var_q * var_k)))
