"""You gave minus the score as the best eps. Noise and score differ by the noise's standard
deviation as well as by the sign."""

KILLED_BY = "7.5"


def best_predictions(xt, alpha_bar, m, s2):
    signal, sigma = alpha_bar**0.5, (1 - alpha_bar) ** 0.5
    score = marginal_score(xt, alpha_bar, m, s2)
    x0 = (xt + sigma**2 * score) / signal
    return -score, x0, signal * -sigma * score - sigma * x0
