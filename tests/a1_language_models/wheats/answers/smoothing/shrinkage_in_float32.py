"""In float32: counts times log counts; the mean as a weighted average of frequencies and prior mean."""

import torch


def max_log_likelihood(counts):
    counts = counts.to(torch.float32)
    joint, rows = counts.flatten(), counts.sum(1)
    joint, rows = joint[joint > 0], rows[rows > 0]
    return (joint * joint.log()).sum() - (rows * rows.log()).sum()


def posterior_mean(counts, alpha):
    n, a = counts.sum(), alpha.sum()
    frequencies = counts / torch.clamp(n, min=1)
    return (n / (n + a)) * frequencies + (a / (n + a)) * (alpha / a)
