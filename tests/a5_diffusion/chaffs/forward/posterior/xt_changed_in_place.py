"""You scale x_t in place. The caller's tensor must stay as it was."""

KILLED_BY = "2.5"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    mean = xt.mul_((1 - prev) * alpha.sqrt() / (1 - abar))
    mean = mean + beta * prev.sqrt() / (1 - abar) * x0
    return mean, beta * (1 - prev) / (1 - abar)
