"""cfg_eps returns the amplified difference alone. It is added to the unconditional prediction."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return w * (eps_c - eps_u)
