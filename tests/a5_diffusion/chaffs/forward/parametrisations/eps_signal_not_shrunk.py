"""eps_from_x0 subtracts x0 itself. In x_t the signal is shrunk by sqrt(alpha_bar)."""

KILLED_BY = "2.12"


def eps_from_x0(xt, t, x0, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt - x0) / (1 - abar).sqrt()
