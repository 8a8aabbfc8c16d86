"""Your perplexity is scaled by the ratio of the token counts. What adds up is the logarithm: the ratio
belongs in the exponent."""

KILLED_BY = "10.8"


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return perplexity * n_tokens / n_tokens_other
