"""Half the fall of the signal-to-noise ratio, carried over from x_0 to eps."""


def bound_weight(beta, alpha_bar_prev):
    alpha_bar = (1 - beta) * alpha_bar_prev
    before, after = alpha_bar_prev / (1 - alpha_bar_prev), alpha_bar / (1 - alpha_bar)
    return (before - after) / 2 / after
