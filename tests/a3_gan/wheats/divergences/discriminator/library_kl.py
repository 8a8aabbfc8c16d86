"""F.kl_div for both halves of the divergence, cross-entropy with soft labels for the game."""

import torch
import torch.nn.functional as F


def optimal_discriminator(p, q):
    joint = torch.stack([p, q])
    mass = joint.sum(dim=0)
    return torch.where(mass > 0, joint[0] / mass, torch.full_like(mass, 0.5))


def game_value(p, q, D):
    log_d = torch.log(torch.where(p > 0, D, 1.0))
    log_rest = torch.log(torch.where(q > 0, 1 - D, 1.0))
    return torch.einsum("n,n->", p, log_d) + torch.einsum("n,n->", q, log_rest)


def jsd(p, q):
    log_m = torch.log((p + q).clamp(min=torch.finfo(p.dtype).tiny) / 2)
    left = F.kl_div(log_m, p, reduction="sum")
    return 0.5 * left + 0.5 * F.kl_div(log_m, q, reduction="sum")
