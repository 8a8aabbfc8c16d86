"""Your score has the wrong sign: it points from x_t back to the mean, where the density is
higher."""

KILLED_BY = "7.4"


def marginal_score(xt, alpha_bar, m, s2):
    return (xt - alpha_bar**0.5 * m) / (alpha_bar * s2 + 1 - alpha_bar)


def best_predictions(xt, alpha_bar, m, s2):
    signal, sigma = alpha_bar**0.5, (1 - alpha_bar) ** 0.5
    eps = sigma * marginal_score(xt, alpha_bar, m, s2)
    x0 = (xt - sigma * eps) / signal
    return eps, x0, signal * eps - sigma * x0
