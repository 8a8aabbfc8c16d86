"""Your factor of x_0 is alpha_bar. Each step multiplies by the root of 1 - beta, so the factor is
a root as well; its square appears in the ratio."""

KILLED_BY = "7.1"


def forward_marginal(betas, t):
    alpha_bar = float((1 - betas[: t + 1]).prod())
    return alpha_bar, 1 - alpha_bar, alpha_bar / (1 - alpha_bar)
