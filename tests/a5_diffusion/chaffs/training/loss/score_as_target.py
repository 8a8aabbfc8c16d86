"""With target "eps" you compare with the score −eps/sqrt(1 − alpha_bar). The model predicts the
noise itself."""

KILLED_BY = "3.3"

from forward import q_sample, score_from_eps, v_from


def ddpm_loss(model, x0, t, noise, schedule, target="eps"):
    xt = q_sample(x0, t, noise, schedule)
    prediction = model(xt, t)
    wanted = {"eps": score_from_eps(noise, t, schedule), "x0": x0, "v": v_from(x0, t, noise, schedule)}[target]
    return ((prediction - wanted) ** 2).mean()
