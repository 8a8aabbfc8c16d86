"""You divide both sums by the number of real samples. Each mean has the size of its own batch."""

KILLED_BY = "1.11"


def critic_loss(f_real, f_fake):
    return (f_fake.sum() - f_real.sum()) / len(f_real)
