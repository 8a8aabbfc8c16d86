"""Indexes the roots with t and views them with trailing ones."""

import torch


def q_sample(x0, t, noise, schedule):
    a = torch.sqrt(schedule["alpha_bar"])[t].view(-1, *([1] * (x0.dim() - 1)))
    s = torch.sqrt(1 - schedule["alpha_bar"])[t].view(-1, *([1] * (x0.dim() - 1)))
    return a * x0 + s * noise
