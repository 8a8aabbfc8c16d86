"""You subtract the lowest energy where the energies lie: the caller's tensor is changed. Write E - E.min(),
which is new."""

KILLED_BY = "6.12"

import torch


def log_z_slope(E, dE):
    E -= E.min()
    weights = torch.exp(-E)
    return -float(weights @ dE / weights.sum())
