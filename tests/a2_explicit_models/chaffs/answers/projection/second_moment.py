"""Your variance is the second moment. Subtract the squared mean."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    mean = (weights * means).sum()
    variance = (weights * (variances + means**2)).sum()
    return mean, variance
