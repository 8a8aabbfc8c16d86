"""You return the logarithm of the variance. The second value is the variance itself, which is 0 at
t = 0."""

KILLED_BY = "2.5"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - abar)
    return of_x0 * x0 + of_xt * xt, (beta * (1 - prev) / (1 - abar)).clamp(min=1e-20).log()
