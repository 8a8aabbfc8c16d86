"""The mixture in float32, the labels through numpy."""

import numpy as np
import torch


def cfg_eps(eps_c, eps_u, w):
    return eps_u.float() + w * (eps_c.float() - eps_u.float())


def drop_labels(y, mask, null):
    return torch.from_numpy(np.where(mask.numpy(), null, y.numpy()))
