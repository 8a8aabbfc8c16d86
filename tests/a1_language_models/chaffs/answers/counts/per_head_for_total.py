"""Your count takes every head of keys and values to have D dimensions. A head has D / H of them."""

KILLED_BY = "10.10"


def kv_cache_size(B, T, L, D, H, H_kv):
    return 2 * B * T * L * H_kv * D
