"""All four in float32."""


def _roots(t, x, schedule):
    abar = schedule["alpha_bar"].float()[t].reshape(-1, *[1] * (x.dim() - 1))
    return abar.sqrt(), (1 - abar).sqrt()


def x0_from_eps(xt, t, eps, schedule):
    a, s = _roots(t, xt, schedule)
    return (xt.float() - s * eps.float()) / a


def eps_from_x0(xt, t, x0, schedule):
    a, s = _roots(t, xt, schedule)
    return (xt.float() - a * x0.float()) / s


def v_from(x0, t, eps, schedule):
    a, s = _roots(t, x0, schedule)
    return a * eps.float() - s * x0.float()


def score_from_eps(eps, t, schedule):
    return -eps.float() / _roots(t, eps, schedule)[1]
