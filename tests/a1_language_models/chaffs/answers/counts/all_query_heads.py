"""Your count has keys and values for each query head. Where heads share keys and values, only H_kv of
them are stored."""

KILLED_BY = "10.10"


def kv_cache_size(B, T, L, D, H, H_kv):
    return 2 * B * T * L * D
