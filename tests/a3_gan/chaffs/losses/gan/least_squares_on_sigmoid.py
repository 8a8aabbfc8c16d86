"""Your least-squares losses squash the logits with a sigmoid first. The least-squares GAN scores
the raw output, so that far-away samples keep their gradient."""

KILLED_BY = "1.7"

import torch


def ls_d_loss(real_logits, fake_logits):
    real, fake = torch.sigmoid(real_logits), torch.sigmoid(fake_logits)
    return ((real - 1) ** 2).mean() + (fake**2).mean()


def ls_g_loss(fake_logits):
    return ((torch.sigmoid(fake_logits) - 1) ** 2).mean()
