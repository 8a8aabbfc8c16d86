"""Your cache holds the keys, but not the values."""

KILLED_BY = "10.10"


def kv_cache_size(B, T, L, D, H, H_kv):
    return B * T * L * H_kv * (D // H)
