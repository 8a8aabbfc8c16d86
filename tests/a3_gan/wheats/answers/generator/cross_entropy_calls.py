"""Library calls: the value is minus the cross entropy of the best logits, with both classes weighted."""

import torch
import torch.nn.functional as F


def best_response_value(p, t):
    data, fake = torch.tensor([1 - p, p]), torch.tensor([1 - t, t])
    logits = data.log() - fake.log()
    real_part = F.binary_cross_entropy_with_logits(logits, torch.ones(2), weight=data, reduction="sum")
    fake_part = F.binary_cross_entropy_with_logits(logits, torch.zeros(2), weight=fake, reduction="sum")
    return -(real_part + fake_part)


def generator_slope(p, t):
    logits = torch.tensor([p / t, (1 - p) / (1 - t)]).log()
    return F.softplus(logits[1]) - F.softplus(logits[0])


def generator_optimum(p):
    return torch.as_tensor(p), -torch.log(torch.tensor(4.0))
