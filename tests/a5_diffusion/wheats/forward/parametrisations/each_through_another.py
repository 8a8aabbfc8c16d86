"""One formula is solved, the others go through it: Tweedie for x0, the chain rule for v."""


def _abar(schedule, t, like):
    abar = schedule["alpha_bar"][t]
    for _ in range(like.dim() - 1):
        abar = abar[..., None]
    return abar


def score_from_eps(eps, t, schedule):
    return -eps / (1 - _abar(schedule, t, eps)) ** 0.5


def x0_from_eps(xt, t, eps, schedule):
    abar = _abar(schedule, t, xt)
    return (xt + (1 - abar) * score_from_eps(eps, t, schedule)) / abar**0.5


def eps_from_x0(xt, t, x0, schedule):
    abar = _abar(schedule, t, xt)
    score = -(xt - abar**0.5 * x0) / (1 - abar)
    return -score * (1 - abar) ** 0.5


def v_from(x0, t, eps, schedule):
    abar = _abar(schedule, t, x0)
    xt = abar**0.5 * x0 + (1 - abar) ** 0.5 * eps
    return (abar**0.5 * xt - x0) / (1 - abar) ** 0.5
