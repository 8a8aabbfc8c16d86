"""Your generator's loss is the non-saturating one in both modes. The saturating one is log(1 − D),
the generator's side of the minimax game."""

KILLED_BY = "1.2"

import torch.nn.functional as F


def g_loss(fake_logits, mode):
    return F.softplus(-fake_logits).mean()
