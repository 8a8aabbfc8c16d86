"""log-sigmoids, sums divided by the number of logits."""

import torch
import torch.nn.functional as F


def _mean(values):
    return values.sum() / values.numel()


def d_loss(real_logits, fake_logits):
    log_d_real = F.logsigmoid(real_logits)
    log_one_minus_d_fake = F.logsigmoid(fake_logits) - fake_logits
    return -(_mean(log_d_real) + _mean(log_one_minus_d_fake))


def g_loss(fake_logits, mode):
    log_d = F.logsigmoid(fake_logits)
    return {"saturating": _mean(log_d - fake_logits), "nonsaturating": -_mean(log_d)}[mode]


def hinge_d_loss(real_logits, fake_logits):
    # E[min(0, -1 + r)] + E[min(0, -1 - f)] is maximised
    zero = real_logits.new_zeros(())
    objective = _mean(torch.minimum(zero, real_logits - 1))
    return -(objective + _mean(torch.minimum(zero, -1 - fake_logits)))


def hinge_g_loss(fake_logits):
    return _mean(fake_logits).neg()


def ls_d_loss(real_logits, fake_logits):
    return _mean((1 - real_logits).square()) + _mean(fake_logits.square())


def ls_g_loss(fake_logits):
    return _mean(fake_logits.square() - 2 * fake_logits + 1)
