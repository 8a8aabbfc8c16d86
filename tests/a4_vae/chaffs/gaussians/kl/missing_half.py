"""Your KL lacks the factor ½: a Gaussian's log density carries it in front of the quadratic term
and of the log variance, so the divergence carries it, too."""

KILLED_BY = "2.3"


def kl_diag(mu1, lv1, mu2, lv2):
    return (lv2 - lv1 + (lv1.exp() + (mu1 - mu2) ** 2) / lv2.exp() - 1).sum(-1)


def kl_std_normal(mu, lv):
    return (mu**2 + lv.exp() - lv - 1).sum(-1)
