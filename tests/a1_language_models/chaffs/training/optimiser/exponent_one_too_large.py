"""Your bias correction is one step ahead. `step` counts from 1, so at the first step the exponents
are 1."""

KILLED_BY = "8.8"

import torch


def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1 ** (step + 1))
    v_hat = v / (1 - beta2 ** (step + 1))
    param = param * (1 - lr * weight_decay)
    return param - lr * m_hat / (torch.sqrt(v_hat) + eps), m, v
