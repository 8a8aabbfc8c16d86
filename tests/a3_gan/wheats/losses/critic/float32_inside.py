"""float32 inside."""


def critic_loss(f_real, f_fake):
    return f_fake.float().mean() - f_real.float().mean()


def critic_g_loss(f_fake):
    return f_fake.float().mean() * -1
