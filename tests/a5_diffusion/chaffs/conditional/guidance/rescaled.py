"""cfg_eps rescales the result to the spread of eps_c. That is an extra of some samplers; it is not
asked for here."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    eps = eps_u + w * (eps_c - eps_u)
    return eps * eps_c.std() / eps.std().clamp(min=1e-12)
