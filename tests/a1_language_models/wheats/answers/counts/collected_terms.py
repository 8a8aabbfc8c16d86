"""The block's terms collected: 12 D^2 + 13 D."""


def gpt_parameter_count(V, D, L, T, tied):
    return D * (V * (1 if tied else 2) + T + L * (12 * D + 13) + 2)


def kv_cache_size(B, T, L, D, H, H_kv):
    return (B * T * L * D * 2 * H_kv) // H
