"""You add the prior mean, whose weight is one observation, whatever alpha is. Each alpha counts as
it is."""

KILLED_BY = "10.2"

def posterior_mean(counts, alpha):
    return (counts + alpha / alpha.sum()) / (counts.sum() + 1)
