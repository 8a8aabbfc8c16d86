"""cfg_eps adds w·eps_c to eps_u. Only the difference eps_c − eps_u is amplified."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return eps_u + w * eps_c
