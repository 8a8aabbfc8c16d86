"""You read the gates in the order i, f, o, g. The order here is i, f, g, o."""

KILLED_BY = "4.5"

import torch


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, o, g = (x @ Wx + h @ Wh + b).chunk(4, dim=-1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c
