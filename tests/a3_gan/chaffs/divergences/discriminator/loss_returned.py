"""Your game's value has the wrong sign: it is the discriminator's loss. The value is what the
discriminator maximises, E_p log D + E_q log(1 − D)."""

KILLED_BY = "2.2"

import torch


def game_value(p, q, D):
    return -(torch.xlogy(p, D) + torch.xlogy(q, 1 - D)).sum()
