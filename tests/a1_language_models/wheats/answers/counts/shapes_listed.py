"""A list of the shapes of all parameters, multiplied out; the cache head by head."""

import math


def gpt_parameter_count(V, D, L, T, tied):
    linear = lambda i, o: [(o, i), (o,)]  # noqa: E731
    norm = [(D,), (D,)]
    block = norm + linear(D, 3 * D) + linear(D, D) + norm + linear(D, 4 * D) + linear(4 * D, D)
    shapes = [(V, D), (T, D)] + block * L + norm + ([] if tied else [(V, D)])
    return float(sum(math.prod(shape) for shape in shapes))


def kv_cache_size(B, T, L, D, H, H_kv):
    size = D // H
    return sum(2 * T * size for _ in range(B) for _ in range(L) for _ in range(H_kv))
