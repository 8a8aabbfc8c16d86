"""Your denominator adds a single alpha. Every outcome contributes its own prior count: add all of them."""

KILLED_BY = "10.2"


def posterior_mean(counts, alpha):
    return (counts + alpha) / (counts.sum() + alpha)
