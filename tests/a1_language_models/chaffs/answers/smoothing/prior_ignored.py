"""Your answer is the maximum likelihood estimate. The posterior mean adds the prior's counts to
those seen."""

KILLED_BY = "10.2"

def posterior_mean(counts, alpha):
    return counts / counts.sum().clamp(min=1)
