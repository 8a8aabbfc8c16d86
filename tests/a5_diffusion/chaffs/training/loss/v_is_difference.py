"""Your velocity is noise − x0. Here both are weighed: sqrt(alpha_bar)·eps − sqrt(1 −
alpha_bar)·x0."""

KILLED_BY = "3.5"

from forward import q_sample


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    wanted = {"eps": noise, "x0": x0, "v": noise - x0}[target]
    return ((prediction - wanted) ** 2).mean()
