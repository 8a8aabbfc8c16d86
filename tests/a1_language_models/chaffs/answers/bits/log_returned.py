"""Your answer is the loss per token. The perplexity is its exponential."""

KILLED_BY = "10.8"

import math



def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return math.log(perplexity) * n_tokens / n_tokens_other
