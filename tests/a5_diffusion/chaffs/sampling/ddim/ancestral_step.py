"""You take the ancestral step to t − 1 whatever t_prev and eta are. DDIM goes to t_prev, with as
much noise as eta says."""

KILLED_BY = "4.9"


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    beta, alpha, abar = (schedule[name][t] for name in ("betas", "alphas", "alpha_bar"))
    mean = (xt - beta / (1 - abar).sqrt() * eps) / alpha.sqrt()
    return mean if noise is None else mean + eta * schedule["posterior_var"][t].sqrt() * noise
