"""Both coefficients are computed in float32."""


def q_posterior(x0, xt, t, schedule):
    s = {k: v.float() for k, v in schedule.items()}
    sh = (-1, *[1] * (xt.dim() - 1))
    denominator = 1 - s["alpha_bar"]
    c0 = (s["betas"] * s["alpha_bar_prev"].sqrt() / denominator)[t].view(sh)
    ct = ((1 - s["alpha_bar_prev"]) * s["alphas"].sqrt() / denominator)[t].view(sh)
    return c0 * x0.float() + ct * xt.float(), s["posterior_var"][t]
