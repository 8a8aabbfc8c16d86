"""Your sign is wrong. Raising the energies lowers Z: d log Z/d theta = −E[dE]."""

KILLED_BY = "6.12"

import torch


def log_z_slope(E, dE):
    p = torch.softmax(-E, 0)
    return (p * dE).sum()
