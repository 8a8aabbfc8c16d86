"""The mean of f(fake) − f(real) over all pairs, which is the same number."""


def critic_loss(f_real, f_fake):
    pairs = f_fake.reshape(-1, 1) - f_real.reshape(1, -1)  # (M, N)
    return pairs.mean(dim=1).mean(dim=0)


def critic_g_loss(f_fake):
    return f_fake.sum() / (-f_fake.numel())
