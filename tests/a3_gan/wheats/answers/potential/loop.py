"""A loop over the gaps with a running difference of the two distribution functions."""

import torch


def kantorovich_potential(x, p, q):
    f, ahead = [0.0], 0.0
    for i in range(len(x) - 1):
        ahead += float(p[i]) - float(q[i])
        gap = float(x[i + 1] - x[i])
        if ahead > 0:  # too much of p on the left: f falls
            f.append(f[-1] - gap)
        elif ahead < 0:
            f.append(f[-1] + gap)
        else:
            f.append(f[-1])
    return torch.tensor(f)


def uniform_w1(a, b):
    # displacement of the quantile t: a + (b - 1) t
    end = a + b - 1
    if a >= 0 and end >= 0:
        return (a + end) / 2
    if a <= 0 and end <= 0:
        return -(a + end) / 2
    zero = a / (a - end)
    return abs(a) * zero / 2 + abs(end) * (1 - zero) / 2
