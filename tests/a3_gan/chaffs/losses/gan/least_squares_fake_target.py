"""Your least-squares discriminator pulls the fakes to −1. With the code used here real is 1 and
fake is 0."""

KILLED_BY = "1.3"


def ls_d_loss(real_logits, fake_logits):
    return ((real_logits - 1) ** 2).mean() + ((fake_logits + 1) ** 2).mean()
