"""x0_from_eps adds the noise once more. Solve x_t = sqrt(alpha_bar)·x0 + sqrt(1 − alpha_bar)·eps
for x0: the noise is subtracted."""

KILLED_BY = "2.10"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return (xt + (1 - abar).sqrt() * eps) / abar.sqrt()
