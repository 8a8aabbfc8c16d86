"""You return the distance itself. By convention the score is the squared one, and the task asks for
it: leave the last root out."""

KILLED_BY = "6.1"

import torch


def frechet_distance(mu1, S1, mu2, S2):
    values = torch.linalg.eigvals(S1 @ S2).real.clamp(min=0)
    square = ((mu1 - mu2) ** 2).sum() + S1.trace() + S2.trace() - 2 * values.sqrt().sum()
    return square.clamp(min=0).sqrt()
