"""The difference of two means."""


def critic_loss(f_real, f_fake):
    return f_fake.mean() - f_real.mean()


def critic_g_loss(f_fake):
    return -f_fake.mean()
