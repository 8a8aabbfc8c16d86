"""Your KL detaches the variance, so its gradient with respect to `logvar` is −½ everywhere and the
encoder's variance is pushed up without end. Let the gradient through exp(logvar)."""

KILLED_BY = "2.5"


def kl_diag(mu1, lv1, mu2, lv2):
    var1 = lv1.exp().detach()
    return 0.5 * (lv2 - lv1 + (var1 + (mu1 - mu2) ** 2) / lv2.exp() - 1).sum(-1)


def kl_std_normal(mu, lv):
    return 0.5 * (mu**2 + lv.exp().detach() - lv - 1).sum(-1)
