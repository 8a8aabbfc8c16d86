"""Your coefficients broadcast along the last axis whenever it is as long as the batch. Coefficient
b belongs to sample b: give it trailing axes of length 1."""

KILLED_BY = "2.9"


def q_posterior(x0, xt, t, schedule):
    names = ("betas", "alphas", "alpha_bar", "alpha_bar_prev")
    if x0.shape[-1] == len(t):
        shape = (-1,)
    else:
        shape = (-1, *[1] * (x0.dim() - 1))
    beta, alpha, abar, prev = (schedule[name][t].reshape(shape) for name in names)
    of_x0 = beta * prev.sqrt() / (1 - abar)
    of_xt = (1 - prev) * alpha.sqrt() / (1 - abar)
    return of_x0 * x0 + of_xt * xt, schedule["posterior_var"][t]
