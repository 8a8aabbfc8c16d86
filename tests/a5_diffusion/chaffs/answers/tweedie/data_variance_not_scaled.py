"""You added the variance of the data as it is. Data shrunk by the root of alpha_bar have
alpha_bar times their variance."""

KILLED_BY = "7.4"


def marginal_score(xt, alpha_bar, m, s2):
    return -(xt - alpha_bar**0.5 * m) / (s2 + 1 - alpha_bar)
