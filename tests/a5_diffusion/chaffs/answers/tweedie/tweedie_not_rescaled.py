"""You stopped at E[sqrt(alpha_bar) x_0 | x_t]. Tweedie's formula gives the mean of the shrunk
data; divide by the factor to come back to x_0."""

KILLED_BY = "7.5"


def best_predictions(xt, alpha_bar, m, s2):
    signal, sigma = alpha_bar**0.5, (1 - alpha_bar) ** 0.5
    score = marginal_score(xt, alpha_bar, m, s2)
    x0 = xt + sigma**2 * score
    eps = -sigma * score
    return eps, x0, signal * eps - sigma * x0
