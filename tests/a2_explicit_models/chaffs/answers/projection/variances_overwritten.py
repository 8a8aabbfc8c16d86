"""You add to the variances where they lie: the caller's mixture is changed. Write a sum, which is new."""

KILLED_BY = "6.1"


def forward_kl_fit(weights, means, variances):
    mean = weights @ means
    variances += (means - mean) ** 2
    return float(mean), float(weights @ variances)
