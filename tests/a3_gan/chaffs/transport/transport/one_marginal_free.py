"""You send every point to its cheapest partner. That keeps the first marginal only; the plan's
columns must add up to b, too."""

KILLED_BY = "3.6"


def ot_cost(C, a, b):
    return (a * C.min(dim=1).values).sum()
