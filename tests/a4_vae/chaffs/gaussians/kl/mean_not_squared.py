"""Your KL uses |μ| where the square belongs: the distance of the means comes out of a quadratic
form."""

KILLED_BY = "2.3"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (lv2 - lv1 + (lv1.exp() + (mu1 - mu2).abs()) / lv2.exp() - 1).sum(-1)


def kl_std_normal(mu, lv):
    return 0.5 * (mu.abs() + lv.exp() - lv - 1).sum(-1)
