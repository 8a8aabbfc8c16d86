"""You add up the micro-batches' means, so the gradient grows with their number."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    return sum(s / n for s, n in zip(loss_sums, token_counts))
