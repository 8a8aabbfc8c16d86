"""Your count leaves out the attention's output projection, a fourth D by D matrix with its bias beside
queries, keys and values."""

KILLED_BY = "10.9"


def gpt_parameter_count(V, D, L, T, tied):
    return V * D * (1 if tied else 2) + T * D + L * (11 * D * D + 12 * D) + 2 * D
