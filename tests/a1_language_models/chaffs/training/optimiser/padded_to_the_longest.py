"""You count each micro-batch as if it were as long as the longest. Padding is no token."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    return sum(loss_sums) / (len(loss_sums) * max(token_counts))
