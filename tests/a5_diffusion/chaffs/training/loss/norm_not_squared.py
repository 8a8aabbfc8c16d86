"""You take the root of the mean squared error. The simple loss is the mean square itself."""

KILLED_BY = "3.1"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean().sqrt()
