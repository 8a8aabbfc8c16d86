"""Writes the two distributions as dictionaries and evaluates the definitions."""

import math


def point_mass_divergences(theta):
    p, q = {0.0: 1.0}, {float(theta): 1.0}
    places = set(p) | set(q)
    kl = js = tv = 0.0
    for x in places:
        a, b = p.get(x, 0.0), q.get(x, 0.0)
        m = (a + b) / 2
        if a > 0:
            kl += a * math.log(a / b) if b > 0 else math.inf
            js += a * math.log(a / m) / 2
        if b > 0:
            js += b * math.log(b / m) / 2
        tv += abs(a - b) / 2
    return js, kl, tv, abs(theta - 0.0)
