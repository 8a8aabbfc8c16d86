"""The update of the paper's algorithm, with a mask for the last noise, without gradients."""

import torch


@torch.no_grad()
def p_sample(model, xt, t, noise, schedule, variance="posterior"):
    beta, alpha, abar = schedule["betas"][t], schedule["alphas"][t], schedule["alpha_bar"][t]
    eps = model(xt, torch.tensor([t] * len(xt)))
    mean = (xt - beta / torch.sqrt(1 - abar) * eps) / torch.sqrt(alpha)
    var = {"posterior": schedule["posterior_var"], "beta": schedule["betas"]}[variance][t]
    return mean + float(t > 0) * var.sqrt() * noise


@torch.no_grad()
def p_sample_loop(model, x_T, noises, schedule):
    img = x_T.clone()
    for i in range(len(noises) - 1, -1, -1):
        img = p_sample(model, img, i, noises[i], schedule, variance="posterior")
    return img
