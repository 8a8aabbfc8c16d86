"""Your threshold does not contain beta: a larger weight of the KL term collapses more directions."""

KILLED_BY = "6.4"

def collapse_threshold(eigenvalues, s2, beta):
    return eigenvalues > s2
