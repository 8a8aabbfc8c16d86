"""You average the components' means without their weights."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    mean = means.mean()
    variance = (weights * (variances + (means - mean) ** 2)).sum()
    return mean, variance
