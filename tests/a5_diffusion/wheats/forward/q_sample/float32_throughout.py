"""Inputs and factors are turned into float32."""


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"].float()[t]
    abar = abar.reshape((len(t),) + (1,) * (x0.ndim - 1))
    return abar.sqrt() * x0.float() + (1 - abar).sqrt() * noise.float()
