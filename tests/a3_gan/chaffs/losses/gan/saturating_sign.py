"""Your saturating loss is −log(1 − D). The generator minimises log(1 − D) itself, which falls as
D(fake) grows; you have turned its sign."""

KILLED_BY = "1.2"

import torch.nn.functional as F


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return F.softplus(fake_logits).mean()
    return F.softplus(-fake_logits).mean()
