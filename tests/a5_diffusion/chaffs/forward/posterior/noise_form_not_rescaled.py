"""You remove the noise but do not divide by the square root of alpha. The forward kernel shrank
x_{t-1}; going back must stretch it."""

KILLED_BY = "2.7"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    eps = (xt - abar.sqrt() * x0) / (1 - abar).sqrt()
    mean = xt - beta / (1 - abar).sqrt() * eps
    return mean, beta * (1 - prev) / (1 - abar)
