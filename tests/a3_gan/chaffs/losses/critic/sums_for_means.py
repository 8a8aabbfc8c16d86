"""You add up the values. Both terms are means, each over its own batch; with sums the larger batch
counts more."""

KILLED_BY = "1.12"


def critic_loss(f_real, f_fake):
    return f_fake.sum() - f_real.sum()


def critic_g_loss(f_fake):
    return -f_fake.sum()
