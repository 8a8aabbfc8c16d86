"""Your hinge is E min(0, r − 1) + E min(0, −1 − f), which the discriminator maximises. A loss is
minimised: turn the sign."""

KILLED_BY = "1.3"

import torch


def hinge_d_loss(real_logits, fake_logits):
    return (real_logits - 1).clamp(max=0).mean() + torch.clamp(-1 - fake_logits, max=0).mean()
