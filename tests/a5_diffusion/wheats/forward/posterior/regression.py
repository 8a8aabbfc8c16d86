"""Conditions the joint Gaussian of x_{t-1} and x_t: prior mean plus gain times surprise."""


def q_posterior(x0, xt, t, schedule):
    alpha, prev, ab = (schedule[k][t] for k in ("alphas", "alpha_bar_prev", "alpha_bar"))
    prior_var = 1 - prev
    gain = prior_var * alpha.sqrt() / (prior_var * alpha + schedule["betas"][t])
    var = prior_var * (1 - gain * alpha.sqrt())
    wide = lambda v: v.reshape(-1, *[1] * (x0.dim() - 1))
    prior_mean = wide(prev.sqrt()) * x0
    return prior_mean + wide(gain) * (xt - wide(alpha.sqrt()) * prior_mean), var
