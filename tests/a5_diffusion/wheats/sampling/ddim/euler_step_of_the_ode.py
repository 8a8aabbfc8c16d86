"""The deterministic part is an Euler step in x / sqrt(alpha_bar); eta adds what it has to."""

import math


def ddim_step(xt, eps, t, t_prev, eta, noise, schedule):
    abar = float(schedule["alpha_bar"][t])
    prev = 1.0 if t_prev == -1 else float(schedule["alpha_bar"][t_prev])
    sigma = eta * math.sqrt((1 - prev) / (1 - abar) * (1 - abar / prev))
    width = math.sqrt((1 - abar) / abar)
    new_width = math.sqrt(max(1 - prev - sigma * sigma, 0.0) / prev)
    scaled = xt / math.sqrt(abar) + (new_width - width) * eps
    out = math.sqrt(prev) * scaled
    if sigma > 0:
        out = out + sigma * noise
    return out
