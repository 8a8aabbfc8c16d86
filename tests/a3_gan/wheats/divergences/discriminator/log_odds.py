"""The optimal discriminator as the sigmoid of log p − log q; the divergence from the value of the
game."""

import math

import torch


def optimal_discriminator(p, q):
    log_odds = torch.log(p) - torch.log(q)
    return torch.sigmoid(torch.nan_to_num(log_odds, nan=0.0, posinf=math.inf, neginf=-math.inf))


def game_value(p, q, D):
    here, there = p > 0, q > 0
    return p[here] @ torch.log(D[here]) + q[there] @ torch.log(1 - D[there])


def jsd(p, q):
    return (game_value(p, q, optimal_discriminator(p, q)) + math.log(4)) / 2
