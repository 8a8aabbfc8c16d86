"""cfg_eps moves away from the condition. The difference that is amplified is eps_c − eps_u."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return eps_u + w * (eps_u - eps_c)
