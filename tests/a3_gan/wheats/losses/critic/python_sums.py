"""Adds one value after the other; answers of shape (1,)."""


def _average(values):
    total = 0.0
    for value in values.reshape(-1):
        total = total + value
    return total.reshape(1) / values.numel()


def critic_loss(f_real, f_fake):
    return _average(f_fake) - _average(f_real)


def critic_g_loss(f_fake):
    return 0.0 - _average(f_fake)
