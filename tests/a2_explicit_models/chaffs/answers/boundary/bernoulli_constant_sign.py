"""Your constant has the two classes the wrong way round: it adds log(1 − theta1) and subtracts log(1 −
theta0)."""

KILLED_BY = "6.4"

import math

import torch


def bernoulli_log_odds(theta0, theta1, pi1):
    w = torch.logit(theta1) - torch.logit(theta0)
    c = (torch.log(1 - theta0) - torch.log(1 - theta1)).sum()
    return w, c + math.log(pi1 / (1 - pi1))
