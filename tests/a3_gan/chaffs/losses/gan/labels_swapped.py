"""Your discriminator's loss calls the real data fake and the fakes real. D(x) is the probability
that x is real: −log D on real, −log(1 − D) on fake."""

KILLED_BY = "1.1"

import torch.nn.functional as F


def d_loss(real_logits, fake_logits):
    return F.softplus(real_logits).mean() + F.softplus(-fake_logits).mean()
