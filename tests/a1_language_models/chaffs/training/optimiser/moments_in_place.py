"""You update the caller's m and v in place. Return new tensors."""

KILLED_BY = "8.9"

import torch


def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    m.mul_(beta1).add_(grad, alpha=1 - beta1)
    v.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
    m_hat = m / (1 - beta1**step)
    v_hat = v / (1 - beta2**step)
    param = param * (1 - lr * weight_decay)
    return param - lr * m_hat / (torch.sqrt(v_hat) + eps), m, v
