"""Your plan matches points one to one and forgets their masses a and b. Transport splits masses:
the plan's rows add up to a and its columns to b."""

KILLED_BY = "3.6"

import torch
from scipy.optimize import linear_sum_assignment


def ot_cost(C, a, b):
    rows, columns = linear_sum_assignment(C.numpy())
    return C[torch.from_numpy(rows), torch.from_numpy(columns)].mean()
