"""Your coefficients divide by 1 − alpha_bar_prev. The denominator is the variance of x_t given x0,
1 − alpha_bar."""

KILLED_BY = "2.7"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - prev).clamp(min=1e-12)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - prev).clamp(min=1e-12)
    return of_x0 * x0 + of_xt * xt, beta * (1 - prev) / (1 - abar)
