"""Your KL lacks the −1 of each dimension: it comes from the first Gaussian's own entropy, and
without it two equal Gaussians have a positive divergence."""

KILLED_BY = "2.2"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (lv2 - lv1 + (lv1.exp() + (mu1 - mu2) ** 2) / lv2.exp()).sum(-1)


def kl_std_normal(mu, lv):
    return 0.5 * (mu**2 + lv.exp() - lv).sum(-1)
