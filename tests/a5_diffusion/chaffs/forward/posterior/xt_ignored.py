"""Your mean is that of x_{t-1} given x0 alone. x_t tells which noise was drawn: the mean is a
combination of both."""

KILLED_BY = "2.8"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    return prev.sqrt() * x0, beta * (1 - prev) / (1 - abar)
