"""A matrix full of c has rank one, so its Frobenius norm is its spectral norm; c by bisection."""


def clipped_lipschitz(widths, c):
    bound = 1.0
    for i in range(len(widths) - 1):
        squares = sum(c * c for _ in range(widths[i] * widths[i + 1]))
        bound *= squares**0.5
    return bound


def clip_for_lipschitz(widths, K):
    low, high = 0.0, K + 1.0
    for _ in range(80):
        middle = (low + high) / 2
        if clipped_lipschitz(widths, middle) < K:
            low = middle
        else:
            high = middle
    return high
