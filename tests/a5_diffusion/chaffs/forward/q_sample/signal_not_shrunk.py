"""You add noise but do not shrink x0. This process preserves unit variance, so x0 is scaled by
sqrt(alpha_bar)."""

KILLED_BY = "2.2"


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    return x0 + (1 - abar).sqrt() * noise
