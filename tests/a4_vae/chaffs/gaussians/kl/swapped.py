"""Your `kl_diag` exchanges the two Gaussians. KL(1‖2) takes the expectation under the first, so the
variance and the mean's distance are measured in units of the second's variance."""

KILLED_BY = "2.3"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (lv1 - lv2 + (lv2.exp() + (mu1 - mu2) ** 2) / lv1.exp() - 1).sum(-1)
