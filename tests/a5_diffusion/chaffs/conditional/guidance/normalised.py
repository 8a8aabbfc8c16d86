"""cfg_eps divides by 1 + w, which makes it an average of both. Guidance is affine in w and
extrapolates."""

KILLED_BY = "6.1"


def cfg_eps(eps_c, eps_u, w):
    return (eps_u + w * eps_c) / (1 + w)
