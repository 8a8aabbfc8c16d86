"""You count tables, 2^i rows for variable i. A logistic regression has i weights and a bias."""

KILLED_BY = "6.17"

def logistic_count(D):
    return 2**D - 1
