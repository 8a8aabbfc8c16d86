"""Your weights are log theta1/theta0, your constant the prior: features that are 0 count, too, with 1 −
theta."""

KILLED_BY = "6.4"

import math

import torch


def bernoulli_log_odds(theta0, theta1, pi1):
    w = torch.log(theta1) - torch.log(theta0)
    c = 0.0
    return w, c + math.log(pi1 / (1 - pi1))
