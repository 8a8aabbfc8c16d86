"""Your Hessian is that of the log-likelihood, with the other sign. The loss is convex: its Hessian
has no negative eigenvalues."""

KILLED_BY = "10.4"

import torch



def cross_entropy_hessian(logits):
    p = logits.softmax(0)
    return torch.outer(p, p) - p.diag()
