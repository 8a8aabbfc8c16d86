"""Your count includes the base's own weight, which is frozen."""

KILLED_BY = "10.11"

def lora_parameter_count(d_in, d_out, rank):
    return d_in * d_out + rank * (d_in + d_out)
