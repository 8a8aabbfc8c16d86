"""You average the micro-batches' means. Micro-batches with few tokens then count as much as long
ones: divide the sum of all losses by the number of all tokens."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    means = [s / n for s, n in zip(loss_sums, token_counts)]
    return sum(means) / len(means)
