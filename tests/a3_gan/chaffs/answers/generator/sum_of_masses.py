"""At the point 0 the two masses add up to 2 - p - t, not to 1 - p - t or p + t."""

KILLED_BY = "7.3"


def best_response_value(p, t):
    one = p * math.log(p / (p + t)) + t * math.log(t / (p + t))
    return one + (1 - p) * math.log((1 - p) / (p + t)) + (1 - t) * math.log((1 - t) / (p + t))
