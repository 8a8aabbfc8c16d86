"""One inner product of all values with the weights −1/N and 1/M."""

import torch


def critic_loss(f_real, f_fake):
    real, fake = f_real.flatten(), f_fake.flatten()
    weights = torch.cat(
        [torch.full_like(real, -1 / real.numel()), torch.full_like(fake, 1 / fake.numel())]
    )
    return torch.dot(weights, torch.cat([real, fake]))


def critic_g_loss(f_fake):
    return torch.einsum("i,->", f_fake.flatten(), torch.tensor(-1 / f_fake.numel()))
