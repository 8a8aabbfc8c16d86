"""Your marginal is centred at m. The forward process shrinks the data, and their mean with
them."""

KILLED_BY = "7.4"


def marginal_score(xt, alpha_bar, m, s2):
    return -(xt - m) / (alpha_bar * s2 + 1 - alpha_bar)
