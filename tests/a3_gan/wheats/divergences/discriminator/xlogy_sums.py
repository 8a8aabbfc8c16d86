"""xlogy takes care of 0 log 0."""

import torch


def optimal_discriminator(p, q):
    total = p + q
    return torch.where(total > 0, p / torch.where(total > 0, total, 1.0), 0.5)


def game_value(p, q, D):
    return (torch.xlogy(p, D) + torch.xlogy(q, 1 - D)).sum()


def jsd(p, q):
    m = (p + q) / 2
    return 0.5 * (torch.xlogy(p, p) + torch.xlogy(q, q)).sum() - torch.xlogy(m, m).sum()
