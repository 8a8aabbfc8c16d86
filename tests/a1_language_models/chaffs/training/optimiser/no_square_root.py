"""You divide by v̂ rather than by its square root, so the step depends on the scale of the
gradient."""

KILLED_BY = "8.7"

import torch


def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**step)
    v_hat = v / (1 - beta2**step)
    param = param * (1 - lr * weight_decay)
    return param - lr * m_hat / (v_hat + eps), m, v
