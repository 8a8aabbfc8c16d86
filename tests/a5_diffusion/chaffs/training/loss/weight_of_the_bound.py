"""You weigh each sample as the variational bound does. The simple loss leaves those weights out."""

KILLED_BY = "3.3"

from forward import q_sample, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    beta, alpha, abar = (schedule[k][t] for k in ("betas", "alphas", "alpha_bar"))
    weight = (beta / (2 * alpha * (1 - abar))).reshape(-1, *[1] * (x0.dim() - 1))
    wanted = {"eps": noise, "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return (weight * (prediction - wanted) ** 2).mean()
