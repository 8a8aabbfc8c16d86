"""In numpy, with everything copied at the start."""

import numpy as np
import torch


def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    w, g, m, v = (np.array(a.detach().numpy(), dtype=float) for a in (param, grad, m, v))
    m *= beta1
    m += (1 - beta1) * g
    v *= beta2
    v += (1 - beta2) * g**2
    w -= lr * weight_decay * w
    w -= lr * (m / (1 - beta1**step)) / (np.sqrt(v / (1 - beta2**step)) + eps)
    return torch.from_numpy(w), torch.from_numpy(m), torch.from_numpy(v)
