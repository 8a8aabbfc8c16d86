"""The output is made from the old cell. It is sigmoid(o) times tanh of the new one."""

KILLED_BY = "4.6"

import torch


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + h @ Wh + b).chunk(4, dim=-1)
    c_new = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c_new
