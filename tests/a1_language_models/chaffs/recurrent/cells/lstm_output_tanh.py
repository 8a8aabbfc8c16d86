"""Your output gate is a tanh. A gate lies between 0 and 1: a sigmoid."""

KILLED_BY = "4.5"

import torch


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + h @ Wh + b).chunk(4, dim=-1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.tanh(o) * torch.tanh(c), c
