"""The answer has shape (B, 1)."""

import math

import torch
import torch.nn.functional as F


def iwae(x, model, eps):
    mu, logvar = model.encode(x)
    z = mu + torch.exp(0.5 * logvar) * eps
    if model.likelihood == "bernoulli":
        terms = F.logsigmoid((2 * x - 1) * model.decode(z))
    else:
        mean, lv = model.decode(z)
        terms = -((x - mean) ** 2 * torch.exp(-lv) + lv + math.log(2 * math.pi)) / 2
    log_w = terms.sum(-1) - 0.5 * (z**2).sum(-1) + 0.5 * (eps**2 + logvar).sum(-1)
    return (torch.logsumexp(log_w, dim=0) - math.log(log_w.shape[0]))[:, None]
