"""In your noised input the roles of x0 and noise are swapped."""

KILLED_BY = "3.2"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(noise, t, x0, schedule)
    prediction = model(xt, t)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
