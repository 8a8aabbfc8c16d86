"""F.kl_div(input, target) takes log q first and p second. You gave it log p and q, and so computed
KL(q‖p)."""

KILLED_BY = "2.3"

import torch
import torch.nn.functional as F


def kl(p, q):
    p, q = torch.broadcast_tensors(p, q)
    return F.kl_div(p.log(), q, reduction="none").nan_to_num(nan=0.0, posinf=float("inf")).sum(-1)
