"""Recovers the noise from x_t and x0 and uses the formula of ancestral sampling."""


def q_posterior(x0, xt, t, schedule):
    def at(name):
        return schedule[name][t].reshape((-1,) + (1,) * (xt.dim() - 1))

    eps = (xt - at("alpha_bar").sqrt() * x0) / (1 - at("alpha_bar")).sqrt()
    mean = (xt - at("betas") / (1 - at("alpha_bar")).sqrt() * eps) / at("alphas").sqrt()
    var = (1 - at("alpha_bar_prev")) / (1 - at("alpha_bar")) * at("betas")
    return mean, var
