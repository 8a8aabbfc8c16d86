"""Both in single precision."""

import torch


def marginal_score(xt, alpha_bar, m, s2):
    xt, alpha_bar, m, s2 = (torch.tensor(v, dtype=torch.float32) for v in (xt, alpha_bar, m, s2))
    return -(xt - alpha_bar.sqrt() * m) / (alpha_bar * s2 + (1 - alpha_bar))


def best_predictions(xt, alpha_bar, m, s2):
    score = marginal_score(xt, alpha_bar, m, s2)
    a = torch.tensor(alpha_bar, dtype=torch.float32)
    eps = -(1 - a).sqrt() * score
    x0 = (xt + (1 - a) * score) / a.sqrt()
    return eps, x0, a.sqrt() * eps - (1 - a).sqrt() * x0
