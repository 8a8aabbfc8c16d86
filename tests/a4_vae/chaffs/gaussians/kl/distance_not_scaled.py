"""Your `kl_diag` does not divide the squared distance of the means by the second variance. Only
against a standard normal is that variance 1."""

KILLED_BY = "2.3"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (lv2 - lv1 + (lv1 - lv2).exp() - 1 + (mu1 - mu2) ** 2).sum(-1)
