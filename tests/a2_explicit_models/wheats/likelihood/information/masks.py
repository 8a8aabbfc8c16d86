"""Takes logarithms only where p is positive."""

import torch


def entropy(p):
    safe = torch.where(p > 0, p, torch.ones_like(p))
    return -(safe * torch.log(safe)).sum(dim=-1)


def cross_entropy(p, q):
    p, q = torch.broadcast_tensors(p, q)
    surprise = torch.zeros_like(p)
    support = p > 0
    surprise[support] = p[support] * -q[support].log()
    return surprise.sum(dim=-1)


def kl(p, q):
    p, q = torch.broadcast_tensors(p, q)
    ratio = torch.ones_like(p)
    ratio[p > 0] = p[p > 0] / q[p > 0]
    return (p * ratio.log()).nan_to_num(nan=0.0, posinf=float("inf")).sum(dim=-1)
