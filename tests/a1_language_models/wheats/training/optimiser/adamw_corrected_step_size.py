"""The paper's efficient form: the correction in the step size and in eps."""

import math



def adamw_step(param, grad, m, v, step, lr, beta1, beta2, eps, weight_decay):
    new_m = m - (1 - beta1) * (m - grad)
    new_v = v - (1 - beta2) * (v - grad * grad)
    root = math.sqrt(1 - beta2**step)
    alpha = lr * root / (1 - beta1**step)
    update = alpha * new_m / (new_v.sqrt() + eps * root)
    return param - update - lr * weight_decay * param, new_m, new_v
