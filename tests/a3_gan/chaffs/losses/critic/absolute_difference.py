"""You take the absolute value of the difference. Its sign is the point: a critic that scores the
fakes higher must have a positive loss, a good one a negative loss."""

KILLED_BY = "1.11"


def critic_loss(f_real, f_fake):
    return -(f_real.mean() - f_fake.mean()).abs()
