"""You squash the critic's values with a sigmoid. The dual of W1 asks for the raw values of a
1-Lipschitz function: leave the sigmoid out."""

KILLED_BY = "1.10"

import torch


def critic_loss(f_real, f_fake):
    return torch.sigmoid(f_fake).mean() - torch.sigmoid(f_real).mean()


def critic_g_loss(f_fake):
    return -torch.sigmoid(f_fake).mean()
