"""v_from returns eps − x0, the velocity of a straight path. On the circle of a variance-preserving
process both are weighed."""

KILLED_BY = "2.13"


def v_from(x0, t, eps, schedule):
    return eps - x0
