"""Finds the conditional mean of the data by precisions, and the rest from it."""

import math


def best_predictions(xt, alpha_bar, m, s2):
    noise = 1 - alpha_bar
    x0 = (m / s2 + math.sqrt(alpha_bar) * xt / noise) / (1 / s2 + alpha_bar / noise)
    eps = (xt - math.sqrt(alpha_bar) * x0) / math.sqrt(noise)
    return eps, x0, math.sqrt(alpha_bar) * eps - math.sqrt(noise) * x0


def marginal_score(xt, alpha_bar, m, s2):
    return -best_predictions(xt, alpha_bar, m, s2)[0] / math.sqrt(1 - alpha_bar)
