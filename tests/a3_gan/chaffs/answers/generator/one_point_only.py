"""Only the point 1 is counted. The point 0 has mass, too, and D answers there as well."""

KILLED_BY = "7.3"


def best_response_value(p, t):
    return p * math.log(p / (p + t)) + t * math.log(t / (p + t))
