"""cfg_eps uses the root of w. The guided prediction is affine in w itself."""

KILLED_BY = "6.2"


def cfg_eps(eps_c, eps_u, w):
    return eps_u + abs(w) ** 0.5 * (eps_c - eps_u)
