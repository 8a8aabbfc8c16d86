"""Your score divides by 1 − alpha_bar, the width given x_0. Averaged over the data, x_t also has
their variance, alpha_bar·s2."""

KILLED_BY = "7.4"


def marginal_score(xt, alpha_bar, m, s2):
    return -(xt - alpha_bar**0.5 * m) / (1 - alpha_bar)
