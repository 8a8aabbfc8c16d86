"""You average the means of the batches: a small batch then weighs as much as a large one."""
KILLED_BY = "2.3"

import torch


class RunningMean:
    def __init__(self, dim):
        self.means = torch.zeros(0, dim, dtype=torch.float64)

    def __call__(self, x):
        self.means = torch.cat([self.means, x.mean(dim=0, keepdim=True)])
        return self.means.mean(dim=0)
