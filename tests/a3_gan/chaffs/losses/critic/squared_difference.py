"""You square the difference of the means. The dual of W1 is linear in f."""

KILLED_BY = "1.11"


def critic_loss(f_real, f_fake):
    return -((f_real.mean() - f_fake.mean()) ** 2)
