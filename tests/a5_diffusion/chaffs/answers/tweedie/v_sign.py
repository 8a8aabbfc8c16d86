"""Your v has the wrong sign: noise counts positively in it, data negatively."""

KILLED_BY = "7.5"


def best_predictions(xt, alpha_bar, m, s2):
    signal, sigma = alpha_bar**0.5, (1 - alpha_bar) ** 0.5
    eps = -sigma * marginal_score(xt, alpha_bar, m, s2)
    x0 = (xt - sigma * eps) / signal
    return eps, x0, sigma * x0 - signal * eps
