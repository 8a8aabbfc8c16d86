"""Your count leaves out the biases of the linear layers: four of size D in the attention, one of 4D and
one of D in the perceptron."""

KILLED_BY = "10.9"


def gpt_parameter_count(V, D, L, T, tied):
    return V * D * (1 if tied else 2) + T * D + L * (12 * D * D + 4 * D) + 2 * D
