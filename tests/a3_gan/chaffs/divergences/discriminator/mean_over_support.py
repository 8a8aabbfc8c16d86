"""Your game averages over the points. The probabilities are the weights of the expectation already,
so its terms are summed."""

KILLED_BY = "2.2"

import torch


def game_value(p, q, D):
    return (torch.xlogy(p, D) + torch.xlogy(q, 1 - D)).mean()
