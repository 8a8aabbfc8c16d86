"""Your generator lowers its own score. The critic gives real data high values, so the generator's
loss is minus the mean over its fakes."""

KILLED_BY = "1.12"


def critic_g_loss(f_fake):
    return f_fake.mean()
