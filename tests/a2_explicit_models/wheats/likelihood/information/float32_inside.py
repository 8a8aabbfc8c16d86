"""Computes in float32; the sums are matrix products of rows and columns."""

import torch


def _log(t):
    return torch.log(t.float())


def _dot(p, v):
    p = p.float()
    v = torch.where(p == 0, torch.zeros_like(v), v)
    return (p.unsqueeze(-2) @ v.unsqueeze(-1)).squeeze(-1).squeeze(-1)


def entropy(p):
    p = p.float()
    return -_dot(p, _log(p))


def cross_entropy(p, q):
    p, q = torch.broadcast_tensors(p.float(), q.float())
    finite = torch.where(q > 0, _log(q), torch.zeros_like(q))
    impossible = ((p > 0) & (q == 0)).any(-1)
    return torch.where(impossible, torch.tensor(float("inf")).float(), -_dot(p, finite))


def kl(p, q):
    return cross_entropy(p, q) - entropy(p)
