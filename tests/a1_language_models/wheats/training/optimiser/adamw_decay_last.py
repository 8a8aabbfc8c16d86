"""The decay after the Adam term, with torch's fused operations."""

import torch



def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    m = torch.lerp(m, grad, 1 - beta1)
    v = torch.addcmul(v * beta2, grad, grad, value=1 - beta2)
    denom = (v / (1 - beta2**step)).sqrt().add(eps)
    param = torch.addcdiv(param, m, denom, value=-lr / (1 - beta1**step))
    return param * (1 - lr * weight_decay), m, v
