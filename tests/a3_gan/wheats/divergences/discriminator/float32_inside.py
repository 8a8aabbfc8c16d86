"""float32 inside."""

import torch


def optimal_discriminator(p, q):
    p, q = p.float(), q.float()
    return torch.where(p + q > 0, p / (p + q), torch.tensor(0.5))


def game_value(p, q, D):
    p, q, D = p.float(), q.float(), D.float()
    return torch.xlogy(p, D).sum() + torch.xlogy(q, 1 - D).sum()


def jsd(p, q):
    p, q = p.float(), q.float()
    m = 0.5 * (p + q)
    ratio_p = torch.where(p > 0, p / m, torch.ones(()))
    ratio_q = torch.where(q > 0, q / m, torch.ones(()))
    return 0.5 * (p @ ratio_p.log() + q @ ratio_q.log())
