"""Your real labels are 0.9. One-sided label smoothing is a trick of its own; the loss of the game
has the label 1."""

KILLED_BY = "1.4"

import torch
import torch.nn.functional as F


def d_loss(real_logits, fake_logits):
    target = torch.full_like(real_logits, 0.9)
    real = F.binary_cross_entropy_with_logits(real_logits, target)
    return real + F.softplus(fake_logits).mean()
