"""You detach the real logits in the discriminator's least squares, so that it learns from fakes only.
Both batches have a gradient."""

KILLED_BY = "1.8"


def ls_d_loss(real_logits, fake_logits):
    return (real_logits.detach() - 1).square().mean() + fake_logits.square().mean()
