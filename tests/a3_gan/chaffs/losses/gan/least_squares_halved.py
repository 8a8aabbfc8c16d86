"""Your least-squares losses carry the factor ½ of the paper. Here they are the plain means of the
squares."""

KILLED_BY = "1.7"


def ls_d_loss(real_logits, fake_logits):
    return 0.5 * ((real_logits - 1) ** 2).mean() + 0.5 * (fake_logits**2).mean()


def ls_g_loss(fake_logits):
    return 0.5 * ((fake_logits - 1) ** 2).mean()
