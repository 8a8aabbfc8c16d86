"""You return the distance of the means. That is a lower bound of W1; two distributions with the
same mean are still apart."""

KILLED_BY = "3.2"

import torch


def w1_1d(u, v, wu=None, wv=None):
    wu = torch.full_like(u, 1 / len(u)) if wu is None else wu
    wv = torch.full_like(v, 1 / len(v)) if wv is None else wv
    return (wu @ u - wv @ v).abs()
