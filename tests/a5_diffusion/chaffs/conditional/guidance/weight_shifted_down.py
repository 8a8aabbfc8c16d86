"""cfg_eps goes only w − 1 of the way. w = 1 must give the conditional prediction."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return eps_u + (w - 1) * (eps_c - eps_u)
