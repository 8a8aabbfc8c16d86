"""You give each variable a weight for every variable. Only the earlier ones count."""

KILLED_BY = ""

def logistic_count(D):
    return D * D
