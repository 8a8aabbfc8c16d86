"""You divide by the number of micro-batches. The loss is a mean over tokens."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    return sum(loss_sums) / len(loss_sums)
