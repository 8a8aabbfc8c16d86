"""You take the sigmoid of the logits and hand it to a cross-entropy that takes it again. BCE *with
logits* wants the logits themselves."""

KILLED_BY = "1.1"

import torch
import torch.nn.functional as F


def d_loss(real_logits, fake_logits):
    real, fake = torch.sigmoid(real_logits), torch.sigmoid(fake_logits)
    real_term = F.binary_cross_entropy_with_logits(real, torch.ones_like(real))
    return real_term + F.binary_cross_entropy_with_logits(fake, torch.zeros_like(fake))


def g_loss(fake_logits, mode):
    fake = torch.sigmoid(fake_logits)
    if mode == "saturating":
        return -F.binary_cross_entropy_with_logits(fake, torch.zeros_like(fake))
    return F.binary_cross_entropy_with_logits(fake, torch.ones_like(fake))
