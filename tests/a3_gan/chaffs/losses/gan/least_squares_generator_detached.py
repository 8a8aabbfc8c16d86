"""You detach the logits in the generator's least squares: nothing is left to train the generator with."""

KILLED_BY = "1.8"


def ls_g_loss(fake_logits):
    return (fake_logits.detach() - 1).square().mean()
