"""The extract() helper of the public repositories: gather, then reshape."""


def extract(a, t, x_shape):
    out = a.gather(-1, t)
    return out.reshape(t.shape[0], *((1,) * (len(x_shape) - 1)))


def q_sample(x0, t, noise, schedule):
    abar = schedule["alpha_bar"]
    return (
        extract(abar.sqrt(), t, x0.shape) * x0 + extract((1 - abar).sqrt(), t, noise.shape) * noise
    )
