"""x0 + i eps turned by minus the angle: the real part is x_t, the imaginary part is v."""

import torch


def v_from(x0, t, eps, schedule):
    abar = schedule["alpha_bar"][t]
    phi = torch.atan2(torch.sqrt(1 - abar), torch.sqrt(abar))
    phi = phi.reshape((-1,) + (1,) * (x0.dim() - 1))
    turned = torch.complex(x0, eps) * torch.polar(torch.ones_like(phi), -phi)
    return turned.imag
