"""cfg_eps has the two branches the wrong way round: it moves from the conditional towards the
unconditional prediction."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return eps_c + w * (eps_u - eps_c)
