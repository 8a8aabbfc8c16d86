"""You return 1 − alpha_bar, the variance of x_t given x0. The posterior's is that of x_{t-1} given
both."""

KILLED_BY = "2.5"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - abar)
    return of_x0 * x0 + of_xt * xt, (1 - abar)
