"""Your ratio is noise to signal: the squared factor belongs in the numerator."""

KILLED_BY = "7.1"


def forward_marginal(betas, t):
    alpha_bar = float((1 - betas[: t + 1]).prod())
    return alpha_bar**0.5, 1 - alpha_bar, (1 - alpha_bar) / alpha_bar
