"""Brings the batch to the last axis, where broadcasting starts, and back."""


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"][t]
    moved = x0.movedim(0, -1) * abar.sqrt() + noise.movedim(0, -1) * (1 - abar).sqrt()
    return moved.movedim(-1, 0)
