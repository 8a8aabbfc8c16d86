"""Your generator's loss is a plain number. Its value is right, but no gradient leads back to the
logits: return the tensor, not `.item()`."""

KILLED_BY = "1.8"

import torch.nn.functional as F


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return -F.softplus(fake_logits).mean().item()
    return F.softplus(-fake_logits).mean().item()
