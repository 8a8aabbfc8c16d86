"""You look up alpha_bar[t − 1], which at t = 0 is the last entry. Before the first step alpha_bar
is 1: use alpha_bar_prev."""

KILLED_BY = "2.6"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar")
    shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar = (schedule[name][t].reshape(shape) for name in names)
    prev = schedule["alpha_bar"][t - 1].reshape(shape)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - abar)
    return of_x0 * x0 + of_xt * xt, beta * (1 - prev) / (1 - abar)
