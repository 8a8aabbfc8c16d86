"""Your velocity has its sign turned: v = sqrt(alpha_bar)·eps − sqrt(1 − alpha_bar)·x0."""

KILLED_BY = "3.5"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    wanted = {"eps": noise, "x0": x0, "v": -v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
