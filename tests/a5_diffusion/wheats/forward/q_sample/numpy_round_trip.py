"""numpy in between."""

import numpy as np
import torch


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"].numpy()[t.numpy()]
    abar = np.expand_dims(abar, tuple(range(1, x0.dim())))
    out = np.sqrt(abar) * x0.detach().numpy() + np.sqrt(1 - abar) * noise.detach().numpy()
    return torch.from_numpy(out)
