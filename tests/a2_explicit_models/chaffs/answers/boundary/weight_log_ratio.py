"""Your weights are log theta1/theta0. Going from 0 to 1 also removes the factor 1 − theta: logits, not
logarithms."""

KILLED_BY = "6.4"

import math

import torch


def bernoulli_log_odds(theta0, theta1, pi1):
    w = torch.log(theta1) - torch.log(theta0)
    c = (torch.log(1 - theta1) - torch.log(1 - theta0)).sum()
    return w, c + math.log(pi1 / (1 - pi1))
