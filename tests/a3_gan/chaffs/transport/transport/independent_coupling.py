"""Your cost is that of the independent coupling a bᵀ. It has the right marginals but is not the
cheapest plan: minimise over all of them."""

KILLED_BY = "3.5"


def ot_cost(C, a, b):
    return a @ C @ b
