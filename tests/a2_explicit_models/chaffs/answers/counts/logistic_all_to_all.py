"""You give each variable a weight for every variable. Only the earlier ones count."""

KILLED_BY = "6.17"

def logistic_count(D):
    return D * D
