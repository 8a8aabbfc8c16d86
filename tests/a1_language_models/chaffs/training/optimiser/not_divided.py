"""You return the sum of the losses. The mean over all tokens is asked for."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    return sum(loss_sums)
