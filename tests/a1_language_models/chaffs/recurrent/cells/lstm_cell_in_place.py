"""You update the caller's cell in place. Return a new one."""

KILLED_BY = "4.14"

import torch


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + h @ Wh + b).chunk(4, dim=-1)
    new = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    c.data.copy_(new)
    return torch.sigmoid(o) * torch.tanh(new), new
