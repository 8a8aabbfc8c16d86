"""Your hinge has no margin: it only asks for the right sign. Real logits are pushed up to 1, fake
ones down to −1: relu(1 − r) and relu(1 + f)."""

KILLED_BY = "1.3"

import torch.nn.functional as F


def hinge_d_loss(real_logits, fake_logits):
    return F.relu(-real_logits).mean() + F.relu(fake_logits).mean()
