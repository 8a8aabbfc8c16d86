"""Your `kl_diag` has the log of the variances' ratio upside down: the first Gaussian's entropy
makes it log σ₂² − log σ₁²."""

KILLED_BY = "2.2"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (lv1 - lv2 + (lv1.exp() + (mu1 - mu2) ** 2) / lv2.exp() - 1).sum(-1)
