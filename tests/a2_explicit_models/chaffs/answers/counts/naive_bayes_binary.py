"""You count one number for each variable and class. With K values there are K − 1."""

KILLED_BY = "6.18"

def naive_bayes_count(D, K, classes):
    return classes - 1 + classes * D
