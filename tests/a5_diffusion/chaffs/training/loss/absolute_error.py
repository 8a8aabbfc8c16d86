"""You take absolute errors. The simple loss is the mean of the squares; only then is its minimiser
the conditional mean."""

KILLED_BY = "3.1"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return (prediction - wanted).abs().mean()
