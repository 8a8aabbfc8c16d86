"""You weigh each sample by its signal-to-noise ratio. The simple loss is unweighted."""

KILLED_BY = "3.3"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    abar = schedule["alpha_bar"][t].reshape(-1, *[1] * (x0.dim() - 1))
    snr = abar / (1 - abar)
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return (snr * (prediction - wanted) ** 2).mean()
