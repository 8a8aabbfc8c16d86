"""You combine the components like independent measurements, by precision. A mixture's mean is the
weighted mean."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    mean = (weights / variances * means).sum() / (weights / variances).sum()
    variance = (weights * (variances + (means - mean) ** 2)).sum()
    return mean, variance
