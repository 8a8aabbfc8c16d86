"""A running mean, updated with each micro-batch."""

def accumulate(loss_sums, token_counts):
    mean, seen = 0.0, 0
    for s, n in zip(loss_sums, token_counts):
        seen = seen + n
        mean = mean + (s - n * mean) / seen
    return mean
