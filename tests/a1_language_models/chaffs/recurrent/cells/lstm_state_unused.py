"""Your gates look at the input only. The earlier h, times Wh, belongs to their sum."""

KILLED_BY = "4.6"

import torch


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + b).chunk(4, dim=-1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c
