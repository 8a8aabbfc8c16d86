"""Your variance is that of the components' means. Each component's own variance comes on top."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    mean = (weights * means).sum()
    variance = (weights * (means - mean) ** 2).sum()
    return mean, variance
