"""cfg_eps uses the other convention, in which w = 0 is the conditional model. Here w = 0 is the
unconditional and w = 1 the conditional one."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return (1 + w) * eps_c - w * eps_u
