"""This is the value if D says one half everywhere. The best D makes use of the difference between p and t."""

KILLED_BY = "7.3"


def best_response_value(p, t):
    return -math.log(4) + 0 * (p + t)
