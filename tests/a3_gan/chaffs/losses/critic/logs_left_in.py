"""You still have the logarithms of the original game. A critic's output is no logit: its loss is
linear in f, without log and sigmoid."""

KILLED_BY = "1.10"

import torch.nn.functional as F


def critic_loss(f_real, f_fake):
    return F.softplus(-f_real).mean() + F.softplus(f_fake).mean()


def critic_g_loss(f_fake):
    return F.softplus(-f_fake).mean()
