"""Your product stops before step t. x_t has been through the steps 0, ..., t, which are t + 1 of
them."""

KILLED_BY = "7.1"


def forward_marginal(betas, t):
    alpha_bar = float((1 - betas[:t]).prod()) if t > 0 else float(1 - betas[0])
    return alpha_bar**0.5, 1 - alpha_bar, alpha_bar / (1 - alpha_bar)
