"""Your KL is averaged over the latent dimensions. The divergence of independent dimensions is the
sum of theirs; a mean weakens it by the factor Z against the reconstruction."""

KILLED_BY = "2.3"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (lv2 - lv1 + (lv1.exp() + (mu1 - mu2) ** 2) / lv2.exp() - 1).mean(-1)


def kl_std_normal(mu, lv):
    return 0.5 * (mu**2 + lv.exp() - lv - 1).mean(-1)
