"""Your count is that of the full update B A. Only the two factors are trained: rank times the sum of
the dimensions."""

KILLED_BY = "10.11"


def lora_parameter_count(d_in, d_out, rank):
    return d_in * d_out
