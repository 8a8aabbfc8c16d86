"""Adds up layer after layer with small helpers."""

def linear(n_in, n_out):
    return n_in * n_out + n_out


def gpt_parameter_count(V, D, L, T, tied):
    total = (V + T) * D
    for _ in range(L):
        total += linear(D, D) * 4
        total += linear(D, 4 * D) + linear(4 * D, D)
        total += (D + D) * 2
    total += D + D
    if tied is False:
        total += D * V
    return total


def kv_cache_size(B, T, L, D, H, H_kv):
    keys = B * T * L * H_kv * D / H
    values = keys
    return keys + values
