"""The slope as a derivative; the value integrated over the pieces between all ends."""

import torch


def gaussian_discriminator(m_p, m_q, s):
    x = torch.zeros((), dtype=torch.float64, requires_grad=True)
    logit = ((x - m_q) ** 2 - (x - m_p) ** 2) / (2 * s**2)
    (slope,) = torch.autograd.grad(logit, x)
    return slope, logit.detach()


def uniform_value(a):
    ends = sorted([0.0, 1.0, a, a + 1.0])
    total = torch.zeros((), dtype=torch.float64)
    for left, right in zip(ends, ends[1:]):
        middle = (left + right) / 2
        p, q = float(0 < middle < 1), float(a < middle < a + 1)
        if p + q > 0:
            D = torch.tensor(p / (p + q), dtype=torch.float64)
            total += (right - left) * (torch.xlogy(torch.tensor(p), D) + torch.xlogy(torch.tensor(q), 1 - D))
    return total
