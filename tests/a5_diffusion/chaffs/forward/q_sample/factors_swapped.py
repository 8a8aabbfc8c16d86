"""You swapped the factors: at small t your x_t would be nearly all noise. The signal takes
sqrt(alpha_bar)."""

KILLED_BY = "2.3"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return (1 - abar).sqrt() * x0 + abar.sqrt() * noise
