"""You do not use `weight_decay`."""

KILLED_BY = "8.6"

import torch


def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**step)
    v_hat = v / (1 - beta2**step)
    return param - lr * m_hat / (torch.sqrt(v_hat) + eps), m, v
