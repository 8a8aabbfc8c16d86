"""Your count takes the layer to be square, with 2 rank d_in parameters. A is (rank, in), B is (out, rank)."""

KILLED_BY = "10.11"


def lora_parameter_count(d_in, d_out, rank):
    return 2 * rank * d_in
