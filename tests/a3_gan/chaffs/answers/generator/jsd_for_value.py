"""This is the JSD. The value is twice that, less log 4."""

KILLED_BY = "7.3"

_value = best_response_value


def best_response_value(p, t):
    return (_value(p, t) + math.log(4)) / 2
