"""Your losses add up the batch. They are means: the same data twice must give the same loss."""

KILLED_BY = "1.5"

import torch.nn.functional as F


def d_loss(real_logits, fake_logits):
    return F.softplus(-real_logits).sum() + F.softplus(fake_logits).sum()


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return -F.softplus(fake_logits).sum()
    return F.softplus(-fake_logits).sum()
