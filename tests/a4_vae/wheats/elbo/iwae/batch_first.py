"""Brings the noise to (B, K, Z) and reduces over the second axis with softmax-free arithmetic."""

import math

import torch.nn.functional as F


def iwae(x, model, eps):
    noise = eps.permute(1, 0, 2)  # (B, K, Z)
    mu, logvar = (t.unsqueeze(1) for t in model.encode(x))
    z = mu + logvar.mul(0.5).exp() * noise
    out = model.decode(z)
    x = x.unsqueeze(1)
    if model.likelihood == "bernoulli":
        log_p_x = (x * F.logsigmoid(out) + (1 - x) * F.logsigmoid(-out)).sum(-1)
    else:
        mean, lv = out
        log_p_x = -0.5 * ((x - mean) ** 2 / lv.exp() + lv + math.log(2 * math.pi)).sum(-1)
    # log p(z) - log q(z|x): the constants cancel and (z - mu) / std is the noise itself
    log_ratio = 0.5 * (noise**2 + logvar - z**2).sum(-1)
    log_w = log_p_x + log_ratio  # (B, K)
    biggest = log_w.detach().amax(dim=1, keepdim=True)
    return (log_w - biggest).exp().mean(dim=1).log() + biggest.squeeze(1)
