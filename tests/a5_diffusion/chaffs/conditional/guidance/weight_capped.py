"""cfg_eps caps w at 1. Guidance extrapolates: w > 1 is its very use."""

KILLED_BY = "6.2"


def cfg_eps(eps_c, eps_u, w):
    return eps_u + min(w, 1.0) * (eps_c - eps_u)
