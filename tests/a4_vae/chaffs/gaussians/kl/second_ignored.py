"""Your `kl_diag` does not use the second Gaussian: it is always the divergence from a standard
normal prior."""

KILLED_BY = "2.2"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (mu1**2 + lv1.exp() - lv1 - 1).sum(-1)
