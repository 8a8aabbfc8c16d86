"""You noise the whole batch with the first t. Every sample has its own step."""

KILLED_BY = "3.2"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t[:1].expand(len(t)), noise, schedule)
    prediction = model(xt, t)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
