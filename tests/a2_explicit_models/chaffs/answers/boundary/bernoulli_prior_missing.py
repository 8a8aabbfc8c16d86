"""Your constant lacks the prior log-odds."""

KILLED_BY = "6.4"

import torch


def bernoulli_log_odds(theta0, theta1, pi1):
    w = torch.logit(theta1) - torch.logit(theta0)
    c = (torch.log(1 - theta1) - torch.log(1 - theta0)).sum()
    return w, c
