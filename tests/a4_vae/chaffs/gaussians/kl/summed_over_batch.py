"""Your KL adds up the batch, too. Each sample has its own q(z|x) and its own divergence: sum over
the last dimension only and return shape (B,)."""

KILLED_BY = "2.1"


def kl_diag(mu1, lv1, mu2, lv2):
    return 0.5 * (lv2 - lv1 + (lv1.exp() + (mu1 - mu2) ** 2) / lv2.exp() - 1).sum()


def kl_std_normal(mu, lv):
    return 0.5 * (mu**2 + lv.exp() - lv - 1).sum()
