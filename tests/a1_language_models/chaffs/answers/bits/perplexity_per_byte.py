"""Your answer is the perplexity per byte. Its logarithm to base 2 is asked for."""

KILLED_BY = "10.7"

def bits_per_byte(perplexity, n_tokens, n_bytes):
    return perplexity ** (n_tokens / n_bytes)
