"""Keeps all rows."""
import torch


class RunningMean:
    def __init__(self, dim):
        self.rows = torch.zeros(0, dim, dtype=torch.float64)

    def __call__(self, x):
        self.rows = torch.cat([self.rows, x])
        return self.rows.mean(dim=0)
