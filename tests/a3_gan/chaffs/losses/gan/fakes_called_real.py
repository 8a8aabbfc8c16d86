"""Both terms of your discriminator's loss are −log D: it is rewarded for calling everything real.
The fakes' term is −log(1 − D)."""

KILLED_BY = "1.1"

import torch.nn.functional as F


def d_loss(real_logits, fake_logits):
    return F.softplus(-real_logits).mean() + F.softplus(-fake_logits).mean()
