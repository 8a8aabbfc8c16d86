"""The means, weighted by each micro-batch's share of the tokens."""

def accumulate(loss_sums, token_counts):
    total = sum(token_counts)
    return sum((n / total) * (s / n) for s, n in zip(loss_sums, token_counts))
