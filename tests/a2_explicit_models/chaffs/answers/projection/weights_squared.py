"""You square the weights, as for the variance of a sum. A mixture's moments are linear in the
weights."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    mean = (weights * means).sum()
    variance = (weights**2 * (variances + (means - mean) ** 2)).sum()
    return mean, variance
