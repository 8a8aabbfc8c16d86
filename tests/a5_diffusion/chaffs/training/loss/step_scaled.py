"""You scale t to [0, 1] before the model sees it. The model is called with the integer steps;
scaling them is its own affair."""

KILLED_BY = "3.2"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t / len(schedule["betas"]))
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
