"""You take the first t for the whole batch. Every sample has its own step."""

KILLED_BY = "2.9"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t[:1]].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - abar)
    return of_x0 * x0 + of_xt * xt, beta * (1 - prev) / (1 - abar)
