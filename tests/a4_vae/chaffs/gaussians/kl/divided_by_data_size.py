"""Your KL is divided by the batch size and the number of pixels, a habit that comes with a
reconstruction loss averaged over both. Here both terms are sums over dimensions, one number for
each sample."""

KILLED_BY = "2.4"


def kl_std_normal(mu, lv):
    return 0.5 * (mu**2 + lv.exp() - lv - 1).sum(-1) / (784 * mu.shape[0])
