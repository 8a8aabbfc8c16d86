"""Your non-saturating loss is −log(1 − D). Minimised, it makes the fakes look fake: the generator
wants D near 1, so its loss is −log D."""

KILLED_BY = "1.2"

import torch.nn.functional as F


def g_loss(fake_logits, mode):
    if mode == "saturating":
        return -F.softplus(fake_logits).mean()
    return F.softplus(fake_logits).mean()
