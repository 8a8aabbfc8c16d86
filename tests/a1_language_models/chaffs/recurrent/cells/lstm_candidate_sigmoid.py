"""You put the candidate g through a sigmoid, so the cell can never go down. It is a tanh."""

KILLED_BY = "4.5"

import torch


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + h @ Wh + b).chunk(4, dim=-1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.sigmoid(g)
    return torch.sigmoid(o) * torch.tanh(c), c
