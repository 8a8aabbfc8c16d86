"""You count a full table for each class. Given the class, the variables are independent."""

KILLED_BY = "6.18"

def naive_bayes_count(D, K, classes):
    return classes - 1 + classes * (K**D - 1)
