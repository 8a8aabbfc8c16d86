"""Off the diagonal minus p_i p_j; the diagonal makes the rows add up to zero."""

import torch



def cross_entropy_gradient(logits, target):
    weights = torch.exp(logits - logits.max())
    gradient = weights / weights.sum()
    return torch.cat([gradient[:target], gradient[target : target + 1] - 1, gradient[target + 1 :]])


def cross_entropy_hessian(logits):
    p = torch.softmax(logits, 0)[:, None]
    H = -(p @ p.T)
    H.fill_diagonal_(0)
    return H - torch.diag_embed(H.sum(1))
