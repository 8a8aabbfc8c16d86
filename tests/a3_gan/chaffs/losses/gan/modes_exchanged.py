"""Your two generator losses stand under each other's names. Saturating is log(1 − D), minimised;
non-saturating is −log D."""

KILLED_BY = "1.2"

import torch.nn.functional as F


def g_loss(fake_logits, mode):
    if mode == "nonsaturating":
        return -F.softplus(fake_logits).mean()
    return F.softplus(-fake_logits).mean()
