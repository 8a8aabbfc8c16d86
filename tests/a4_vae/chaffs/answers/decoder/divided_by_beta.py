"""Beta works the other way round: it raises the threshold, it does not lower it."""

KILLED_BY = "6.4"

def collapse_threshold(eigenvalues, s2, beta):
    return eigenvalues > s2 / beta
