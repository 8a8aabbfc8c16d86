"""You compare with the noise whatever the target is. With "x0" the model predicts the data, with
"v" the velocity."""

KILLED_BY = "3.4"

from forward import q_sample


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    prediction = model(q_sample(x0, t, noise, schedule), t)
    return ((prediction - noise) ** 2).mean()
