"""Your exponent is upside down: a tokenizer that cuts the text into more tokens spreads the same
information over more of them, so each has a smaller perplexity."""

KILLED_BY = "10.8"


def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return perplexity ** (n_tokens_other / n_tokens)
