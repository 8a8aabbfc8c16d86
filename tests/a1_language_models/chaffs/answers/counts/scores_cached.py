"""Your cache grows with the square of T, as attention scores do. It holds keys and values, one of
each a token."""

KILLED_BY = "10.10"

def kv_cache_size(B, T, L, D, H, H_kv):
    return 2 * B * T * T * L * H_kv * (D // H)
