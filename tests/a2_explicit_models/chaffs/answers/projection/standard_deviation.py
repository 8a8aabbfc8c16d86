"""You return the standard deviation. The variance is asked."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    mean = (weights * means).sum()
    variance = (weights * (variances + (means - mean) ** 2)).sum()
    return mean, variance.sqrt()
