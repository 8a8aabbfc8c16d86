"""The paper's weight, one less than ours: (1 + omega) c - omega u."""


def cfg_eps(eps_c, eps_u, w):
    omega = w - 1
    return (1 + omega) * eps_c - omega * eps_u


def drop_labels(y, mask, null):
    out = y.clone()
    out[mask] = null
    return out
