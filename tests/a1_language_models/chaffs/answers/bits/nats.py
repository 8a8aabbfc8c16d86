"""Your answer is in nats. A bit is the logarithm to base 2: divide by ln 2."""

KILLED_BY = "10.7"

import math


def bits_per_byte(perplexity, n_tokens, n_bytes):
    return n_tokens * math.log(perplexity) / n_bytes
