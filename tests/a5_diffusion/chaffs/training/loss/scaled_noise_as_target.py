"""You compare with the noise as it is in x_t, scaled by sqrt(1 − alpha_bar). The target has unit
variance."""

KILLED_BY = "3.3"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    a = schedule["alpha_bar"][t].sqrt().reshape(-1, *[1] * (x0.dim() - 1))
    wanted = {"eps": xt - a * x0, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
