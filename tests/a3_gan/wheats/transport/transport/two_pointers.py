"""Moves mass along the sorted points; the optimal cost by successive shortest paths; Sinkhorn on
the log of the plan."""


def w1_1d(u, v, wu=None, wv=None):
    wu = [1 / len(u)] * len(u) if wu is None else wu.tolist()
    wv = [1 / len(v)] * len(v) if wv is None else wv.tolist()
    left = sorted(zip(u.tolist(), wu))
    right = sorted(zip(v.tolist(), wv))
    total, i, j = 0.0, 0, 0
    have, need = left[0][1], right[0][1]
    while i < len(left) and j < len(right):
        moved = min(have, need)
        total += moved * abs(left[i][0] - right[j][0])
        have, need = have - moved, need - moved
        if have <= need:
            i += 1
            have = have + left[i][1] if i < len(left) else 0.0
        else:
            j += 1
            need = need + right[j][1] if j < len(right) else 0.0
    return total


def _cheapest_path(cost, plan, supply, demand):
    """Bellman-Ford over rows and columns; a column goes back to the rows that send mass to it."""
    N, M = len(cost), len(cost[0])
    row = [0.0 if s > 1e-15 else float("inf") for s in supply]
    column, row_from, column_from = [float("inf")] * M, [-1] * N, [-1] * M
    changed = True
    while changed:
        changed = False
        for i in range(N):
            for j in range(M):
                if row[i] + cost[i][j] < column[j] - 1e-13:
                    column[j], column_from[j], changed = row[i] + cost[i][j], i, True
                if plan[i][j] > 1e-15 and column[j] - cost[i][j] < row[i] - 1e-13:
                    row[i], row_from[i], changed = column[j] - cost[i][j], j, True
    end = min((j for j in range(M) if demand[j] > 1e-15), key=lambda j: column[j])
    steps, j = [], end
    while True:
        i = column_from[j]
        steps.append((i, j, +1))
        if row_from[i] < 0:
            return steps, i, end
        j = row_from[i]
        steps.append((i, j, -1))


def ot_cost(C, a, b):
    cost, supply, demand = C.tolist(), a.tolist(), b.tolist()
    plan = [[0.0] * len(demand) for _ in supply]
    while max(supply) > 1e-14 and max(demand) > 1e-14:
        steps, start, end = _cheapest_path(cost, plan, supply, demand)
        taken = [plan[i][j] for i, j, sign in steps if sign < 0]
        moved = min([supply[start], demand[end], *taken])
        for i, j, sign in steps:
            plan[i][j] = max(plan[i][j] + sign * moved, 0.0)
        supply[start] -= moved
        demand[end] -= moved
    return sum(c * p for cs, ps in zip(cost, plan) for c, p in zip(cs, ps))


def sinkhorn(C, a, b, eps, n_iter):
    log_plan = -C / eps
    for _ in range(n_iter):
        log_plan = log_plan + (a.log() - log_plan.logsumexp(1))[:, None]
        log_plan = log_plan + (b.log() - log_plan.logsumexp(0))[None, :]
    return log_plan.exp()
