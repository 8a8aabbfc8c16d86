"""You weight the micro-batches' sums by their token counts. A sum already grows with the tokens."""

KILLED_BY = "8.5"

def accumulate(loss_sums, token_counts):
    total = sum(token_counts)
    return sum(s * n for s, n in zip(loss_sums, token_counts)) / total
