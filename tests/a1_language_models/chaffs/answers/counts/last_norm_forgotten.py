"""Your count leaves out the last LayerNorm, between the blocks and the output layer."""

KILLED_BY = "10.9"


def gpt_parameter_count(V, D, L, T, tied):
    return V * D * (1 if tied else 2) + T * D + L * (12 * D * D + 13 * D)
