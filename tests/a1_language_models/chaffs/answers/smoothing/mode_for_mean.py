"""Your answer is the posterior's mode, with alpha - 1 in the place of alpha. The mean of a Dirichlet
distribution is its parameter divided by the parameters' sum."""

KILLED_BY = "10.2"


def posterior_mean(counts, alpha):
    grown = counts + alpha - 1
    return grown / grown.sum()
