"""A tensor that interpolates between the two rates."""

import torch



def cosine_lr(step, warmup, total, lr_max, lr_min):
    if warmup > step:
        return torch.tensor(lr_max) * (step / warmup)
    progress = torch.tensor((step - warmup) / (total - warmup)).clamp(0.0, 1.0)
    return torch.lerp(torch.tensor(lr_max), torch.tensor(lr_min), (1 - torch.cos(torch.pi * progress)) / 2)
