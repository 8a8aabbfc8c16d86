"""Your count has the embedding twice, tied or not. A tied output layer uses the embedding's own weight,
which is one parameter."""

KILLED_BY = "10.9"


def gpt_parameter_count(V, D, L, T, tied):
    return 2 * V * D + T * D + L * (12 * D * D + 13 * D) + 2 * D
