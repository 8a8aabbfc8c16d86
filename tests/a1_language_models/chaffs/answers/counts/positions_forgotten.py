"""Your count leaves out the learned positions, T times D numbers."""

KILLED_BY = "10.9"

def gpt_parameter_count(V, D, L, T, tied):
    return V * D * (1 if tied else 2) + L * (12 * D * D + 13 * D) + 2 * D
