"""You take the first micro-batch's token count for all of them."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    return sum(loss_sums) / (len(loss_sums) * token_counts[0])
