"""Your optimal discriminator is q/(p + q), the probability of a fake. D(x) is the probability that
x comes from the data p: p/(p + q)."""

KILLED_BY = "2.1"


def optimal_discriminator(p, q):
    return q / (p + q)
