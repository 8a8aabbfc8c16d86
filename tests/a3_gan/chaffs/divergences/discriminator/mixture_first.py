"""Your JSD takes the KLs the wrong way round: the mixture m stands in the second place, KL(p‖m),
where it is never zero on the support of p."""

KILLED_BY = "2.5"

import torch


def jsd(p, q):
    m = (p + q) / 2
    left = torch.xlogy(m, m) - torch.xlogy(m, p)
    right = torch.xlogy(m, m) - torch.xlogy(m, q)
    return 0.5 * (left + right).sum()
