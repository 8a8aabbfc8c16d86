"""You gave the standard deviation of the noise; the question asks for its variance."""

KILLED_BY = "7.1"


def forward_marginal(betas, t):
    alpha_bar = float((1 - betas[: t + 1]).prod())
    return alpha_bar**0.5, (1 - alpha_bar) ** 0.5, alpha_bar / (1 - alpha_bar)
