"""Your product runs over all T steps. x_t has been through the steps 0, ..., t only."""

KILLED_BY = "7.1"


def forward_marginal(betas, t):
    alpha_bar = float((1 - betas).prod())
    return alpha_bar**0.5, 1 - alpha_bar, alpha_bar / (1 - alpha_bar)
