"""In your noise form the predicted noise is multiplied by beta/(1 − alpha_bar). The denominator is
the square root of 1 − alpha_bar."""

KILLED_BY = "2.7"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    eps = (xt - abar.sqrt() * x0) / (1 - abar).sqrt()
    mean = (xt - beta / (1 - abar) * eps) / alpha.sqrt()
    return mean, beta * (1 - prev) / (1 - abar)
