"""Plain loops over the table."""

import math


def evidence_gap(joint, q):
    a, b = joint.tolist(), q.tolist()
    total = sum(a)
    bound = sum(w * (math.log(j) - math.log(w)) for j, w in zip(a, b))
    gap = sum(w * math.log(w * total / j) for j, w in zip(a, b))
    return math.log(total), bound, gap
