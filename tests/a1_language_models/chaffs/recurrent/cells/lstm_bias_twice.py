"""You add the bias twice, as torch.nn.LSTMCell does with its two biases. There is one here."""

KILLED_BY = "4.5"

import torch


def lstm_cell(x, h, c, Wx, Wh, b):
    i, f, g, o = (x @ Wx + b + h @ Wh + b).chunk(4, dim=-1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c
