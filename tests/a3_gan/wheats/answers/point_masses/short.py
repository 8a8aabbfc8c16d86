"""One conditional expression a number."""

import math


def point_mass_divergences(theta):
    same = theta == 0
    return (0 if same else math.log(2)), (0 if same else float("inf")), int(not same), (theta**2) ** 0.5
