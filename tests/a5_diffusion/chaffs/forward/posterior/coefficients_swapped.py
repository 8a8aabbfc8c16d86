"""You gave x0 the coefficient of x_t and the other way round. At t = 0 the mean must be x0, so
x_t's coefficient is the one with 1 − alpha_bar_prev."""

KILLED_BY = "2.6"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - abar)
    return of_x0 * xt + of_xt * x0, beta * (1 - prev) / (1 - abar)
