"""You exchanged the two losses. The saturating one has a small gradient where D recognises the fake."""

KILLED_BY = "7.6"


def generator_gradients(s):
    return s - 1, -s
