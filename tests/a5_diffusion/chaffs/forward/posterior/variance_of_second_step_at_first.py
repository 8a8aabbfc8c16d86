"""You copied the variance of step 1 into step 0, so that its logarithm is finite. At t = 0 the
posterior is the point x0, with variance 0."""

KILLED_BY = "2.6"

import torch


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - abar)
    variances = torch.cat([schedule["posterior_var"][1:2], schedule["posterior_var"][1:]])
    return of_x0 * x0 + of_xt * xt, variances[t]
