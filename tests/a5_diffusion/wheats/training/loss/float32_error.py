"""The error is taken in float32."""

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    prediction = model(q_sample(x0, t, noise, schedule), t)
    if target == "v":
        wanted = v_from(x0, t, noise, schedule)
    else:
        wanted = x0 if target == "x0" else noise
    return (prediction.float() - wanted.float()).square().mean()
