"""You used the KL divergence of the data from the fakes. What D measures compares both with their average."""

KILLED_BY = "7.3"


def best_response_value(p, t):
    return 2 * (p * math.log(p / t) + (1 - p) * math.log((1 - p) / (1 - t))) - math.log(4)
