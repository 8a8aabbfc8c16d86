"""Your KL treats `logvar` as the log of the standard deviation and squares it once more.
exp(logvar) is already σ², and log σ² is `logvar`, not twice of it."""

KILLED_BY = "2.3"


def kl_diag(mu1, lv1, mu2, lv2):
    var1, var2 = lv1.exp() ** 2, lv2.exp() ** 2
    return (lv2 - lv1 + (var1 + (mu1 - mu2) ** 2) / (2 * var2) - 0.5).sum(-1)


def kl_std_normal(mu, lv):
    return (0.5 * (mu**2 + lv.exp() ** 2 - 1) - lv).sum(-1)
