"""Goes back to the logit and differentiates the two losses there."""

import torch
import torch.nn.functional as F


def generator_gradients(s):
    logit = torch.logit(torch.tensor(s, dtype=torch.float64)).requires_grad_()
    (saturating,) = torch.autograd.grad(F.logsigmoid(-logit), logit)
    (other,) = torch.autograd.grad(-F.logsigmoid(logit), logit)
    return saturating, other
