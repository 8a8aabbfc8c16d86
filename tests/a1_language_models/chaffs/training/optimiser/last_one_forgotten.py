"""You leave out the last micro-batch."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    losses, counts = list(loss_sums), list(token_counts)
    if len(losses) > 1:
        losses, counts = losses[:-1], counts[:-1]
    return sum(losses) / sum(counts)
