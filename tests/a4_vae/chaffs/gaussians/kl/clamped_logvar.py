"""Your KL clamps `logvar` to [−1, 1] to keep it stable. Outside of that interval the value is no
longer the divergence and the gradient is gone; the closed form needs no clamp."""

KILLED_BY = "2.3"


def kl_diag(mu1, lv1, mu2, lv2):
    lv1, lv2 = lv1.clamp(-1, 1), lv2.clamp(-1, 1)
    return 0.5 * (lv2 - lv1 + (lv1.exp() + (mu1 - mu2) ** 2) / lv2.exp() - 1).sum(-1)


def kl_std_normal(mu, lv):
    lv = lv.clamp(-1, 1)
    return 0.5 * (mu**2 + lv.exp() - lv - 1).sum(-1)
