"""x0_from_eps returns the mean of x_{t-1}. x0 is all the way back: alpha_bar takes the place of
alpha and 1 − alpha_bar that of beta."""

KILLED_BY = "2.12"


def x0_from_eps(xt, t, eps, schedule):
    shape = (-1, *[1] * (xt.dim() - 1))
    beta, abar = schedule["betas"][t].reshape(shape), schedule["alpha_bar"][t].reshape(shape)
    return (xt - beta / (1 - abar).sqrt() * eps) / (1 - beta).sqrt()
