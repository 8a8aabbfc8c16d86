"""Your KL has the wrong sign. ½ Σ (1 + logvar − μ² − σ²) is the term that is *added* in the ELBO,
that is −KL; a divergence is never negative."""

KILLED_BY = "2.2"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (1 + lv1 - lv2 - (lv1.exp() + (mu1 - mu2) ** 2) / lv2.exp()).sum(-1)


def kl_std_normal(mu, lv):
    return 0.5 * (1 + lv - mu**2 - lv.exp()).sum(-1)
