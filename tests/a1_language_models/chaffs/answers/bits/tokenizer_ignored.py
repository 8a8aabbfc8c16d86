"""Your perplexity is the same for both tokenizers. It is a number per token: fewer tokens must
carry the same information."""

KILLED_BY = "10.8"

def equivalent_perplexity(perplexity, n_tokens, n_tokens_other):
    return perplexity
