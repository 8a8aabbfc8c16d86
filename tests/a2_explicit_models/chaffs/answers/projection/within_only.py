"""Your variance is the mean of the components' variances. The spread of their means comes on top."""

KILLED_BY = "6.1"

def forward_kl_fit(weights, means, variances):
    mean = (weights * means).sum()
    variance = (weights * variances).sum()
    return mean, variance
