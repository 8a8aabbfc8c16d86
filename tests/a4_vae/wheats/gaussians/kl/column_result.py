"""Keeps the summed dimension: the answers have shape (B, 1)."""


def kl_diag(mu1, lv1, mu2, lv2):
    terms = lv2 - lv1 - 1 + (lv1 - lv2).exp() + (mu1 - mu2) ** 2 / lv2.exp()
    return terms.sum(dim=-1, keepdim=True) / 2


def kl_std_normal(mu, lv):
    return (mu**2 + lv.exp() - lv - 1).sum(dim=-1, keepdim=True) / 2
