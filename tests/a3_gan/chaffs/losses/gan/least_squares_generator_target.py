"""Your least-squares generator pulls its fakes to 0, the discriminator's target for fakes. The
generator wants them taken for real: target 1."""

KILLED_BY = "1.3"


def ls_g_loss(fake_logits):
    return (fake_logits**2).mean()
