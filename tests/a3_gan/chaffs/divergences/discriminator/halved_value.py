"""Your game has a factor ½. The value is E_p log D + E_q log(1 − D), which is −log 4 when the
discriminator is blind."""

KILLED_BY = "2.2"

import torch


def game_value(p, q, D):
    return 0.5 * (torch.xlogy(p, D) + torch.xlogy(q, 1 - D)).sum()
