"""You fill the plan from the upper left corner on. That is a feasible plan to start from, and the
cheapest one only for sorted points on a line."""

KILLED_BY = "3.5"


def ot_cost(C, a, b):
    have, need = a.tolist(), b.tolist()
    i = j = 0
    total = 0.0
    while i < len(have) and j < len(need):
        moved = min(have[i], need[j])
        total += moved * C[i, j].item()
        have[i] -= moved
        need[j] -= moved
        if have[i] <= need[j]:
            i += 1
        else:
            j += 1
    return total
