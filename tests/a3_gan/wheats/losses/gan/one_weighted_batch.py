"""Both halves in one flat vector with weights 1/N and 1/M; signs of the labels ±1 turn the
logits."""

import torch
import torch.nn.functional as F


def _joined(real_logits, fake_logits):
    real, fake = real_logits.flatten(), fake_logits.flatten()
    signs = torch.cat([torch.ones_like(real), -torch.ones_like(fake)])
    weights = torch.cat(
        [torch.ones_like(real) / real.numel(), torch.ones_like(fake) / fake.numel()]
    )
    return torch.cat([real, fake]), signs, weights


def d_loss(real_logits, fake_logits):
    logits, signs, weights = _joined(real_logits, fake_logits)
    return -(weights @ F.logsigmoid(signs * logits))


def g_loss(fake_logits, mode):
    sign = 1 if mode == "nonsaturating" else -1
    return -sign * F.logsigmoid(sign * fake_logits).mean()


def hinge_d_loss(real_logits, fake_logits):
    logits, signs, weights = _joined(real_logits, fake_logits)
    return weights @ F.relu(1 - signs * logits)


def hinge_g_loss(fake_logits):
    return -torch.einsum("i->", fake_logits.flatten()) / fake_logits.numel()


def ls_d_loss(real_logits, fake_logits):
    logits, signs, weights = _joined(real_logits, fake_logits)
    return weights @ (logits - (signs + 1) / 2) ** 2


def ls_g_loss(fake_logits):
    return torch.nn.MSELoss()(fake_logits, torch.ones_like(fake_logits))
