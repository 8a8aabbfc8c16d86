"""Your discriminator's loss has a factor ½. Here it is the plain sum of the two means."""

KILLED_BY = "1.1"

import torch.nn.functional as F


def d_loss(real_logits, fake_logits):
    return (F.softplus(-real_logits).mean() + F.softplus(fake_logits).mean()) / 2
