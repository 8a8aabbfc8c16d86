"""You return E f(real) − E f(fake), which the critic maximises. A loss is minimised: mean over the
fakes minus mean over the real ones."""

KILLED_BY = "1.10"


def critic_loss(f_real, f_fake):
    return f_real.mean() - f_fake.mean()
