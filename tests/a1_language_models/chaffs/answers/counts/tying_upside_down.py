"""Your count has the output layer's weight when it is tied, and not when it is a parameter of its
own."""

KILLED_BY = "10.9"

def gpt_parameter_count(V, D, L, T, tied):
    return V * D * (2 if tied else 1) + T * D + L * (12 * D * D + 13 * D) + 2 * D
