"""Computes in float32 throughout."""

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    x, h, Wx, Wh, b = (v.to(torch.float32) for v in (x, h0, Wx, Wh, b))
    outputs = []
    for t in range(x.shape[1]):
        h = torch.tanh(b + x[:, t] @ Wx + h @ Wh)
        outputs.append(h)
    return torch.stack(outputs, dim=1)


def lstm_cell(x, h, c, Wx, Wh, b):
    x, h, c, Wx, Wh, b = (v.to(torch.float32) for v in (x, h, c, Wx, Wh, b))
    i, f, g, o = torch.tensor_split(x @ Wx + h @ Wh + b, 4, dim=-1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c
