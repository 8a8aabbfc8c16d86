"""Your weights are differences of odds. Take their logarithms."""

KILLED_BY = "6.4"

import math

import torch


def bernoulli_log_odds(theta0, theta1, pi1):
    w = theta1 / (1 - theta1) - theta0 / (1 - theta0)
    c = (torch.log(1 - theta1) - torch.log(1 - theta0)).sum()
    return w, c + math.log(pi1 / (1 - pi1))
