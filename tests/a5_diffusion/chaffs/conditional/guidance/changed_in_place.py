"""cfg_eps adds to eps_u in place. The caller's tensors must stay as they were."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return eps_u.add_(w * (eps_c - eps_u))
