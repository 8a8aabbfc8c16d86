"""You hand the clean x0 to the model. It has to see the noised x_t."""

KILLED_BY = "3.2"

from forward import v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    prediction = model(x0, t)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
