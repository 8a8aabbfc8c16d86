"""You multiply the two means. The critic's objective is their difference, which does not change
when a constant is added to f."""

KILLED_BY = "1.11"


def critic_loss(f_real, f_fake):
    return -f_fake.mean() * f_real.mean()
