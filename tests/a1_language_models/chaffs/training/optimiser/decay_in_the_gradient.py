"""You add the weight decay to the gradient. In AdamW it is decoupled: it shrinks the weights and
never enters the moments."""

KILLED_BY = "8.6"

import torch


def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    grad = grad + weight_decay * param
    m = beta1 * m + (1 - beta1) * grad
    v = beta2 * v + (1 - beta2) * grad**2
    m_hat = m / (1 - beta1**step)
    v_hat = v / (1 - beta2**step)
    return param - lr * m_hat / (torch.sqrt(v_hat) + eps), m, v
