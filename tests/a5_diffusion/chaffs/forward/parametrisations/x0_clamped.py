"""x0_from_eps clamps to [−1, 1]. That belongs to some samplers of images; the conversion itself
must be exact for every x0."""

KILLED_BY = "2.12"


def x0_from_eps(xt, t, eps, schedule):
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (xt.dim() - 1))
    return ((xt - (1 - abar).sqrt() * eps) / abar.sqrt()).clamp(-1, 1)
