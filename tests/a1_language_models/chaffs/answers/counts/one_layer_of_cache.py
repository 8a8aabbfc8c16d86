"""Your cache belongs to a single layer. Every layer has keys and values of its own."""

KILLED_BY = "10.10"

def kv_cache_size(B, T, L, D, H, H_kv):
    return 2 * B * T * H_kv * (D // H)
