"""You leave the energies' second derivatives out. −E[d²E] vanishes only if the energy is linear in
theta."""

KILLED_BY = "6.13"

import torch


def log_z_curvature(E, dE, d2E):
    p = torch.softmax(-E, 0)
    mean = (p * dE).sum()
    return (p * dE**2).sum() - mean**2
