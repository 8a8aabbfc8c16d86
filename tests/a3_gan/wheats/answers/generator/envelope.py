"""D is fixed at its best answers, so the slope is the difference of the fake terms (envelope theorem)."""

import math


def _answers(p, t):
    return p / (p + t), (1 - p) / ((1 - p) + (1 - t))


def best_response_value(p, t):
    one, zero = _answers(p, t)
    return (
        p * math.log(one)
        + t * math.log(1 - one)
        + (1 - p) * math.log(zero)
        + (1 - t) * math.log(1 - zero)
    )


def generator_slope(p, t):
    one, zero = _answers(p, t)
    return math.log(1 - one) - math.log(1 - zero)


def generator_optimum(p):
    return p, best_response_value(p, p)
