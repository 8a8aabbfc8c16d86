"""f is fixed by f = 0 at the first point; yours has the mean 0."""

KILLED_BY = "7.8"

_potential = kantorovich_potential


def kantorovich_potential(x, p, q):
    f = _potential(x, p, q)
    return f - f.mean()
