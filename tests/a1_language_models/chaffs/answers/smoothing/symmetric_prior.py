"""Your posterior takes the prior to be symmetric, with the average of alpha for each outcome. Here each
outcome has its own alpha."""

KILLED_BY = "10.2"


def posterior_mean(counts, alpha):
    a = alpha.mean()
    return (counts + a) / (counts.sum() + a * len(counts))
