"""Signal and noise are cosine and sine of one angle."""

import torch


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t]
    phi = torch.atan2((1 - abar).sqrt(), abar.sqrt())
    while phi.dim() < x0.dim():
        phi = phi.unsqueeze(-1)
    return phi.cos() * x0 + phi.sin() * noise
