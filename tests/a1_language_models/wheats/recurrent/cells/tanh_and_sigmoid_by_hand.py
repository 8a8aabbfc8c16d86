"""tanh through the sigmoid, and the sigmoid through tanh."""

import torch
import torch.nn.functional as F


def _tanh(a):
    return 2 * torch.sigmoid(2 * a) - 1


def _sigmoid(a):
    return 0.5 * (1 + torch.tanh(a / 2))


def rnn_forward(x, h0, Wx, Wh, b):
    hidden = [h0]
    for t in range(x.size(1)):
        hidden.append(_tanh(x[:, t] @ Wx + hidden[-1] @ Wh + b))
    return torch.stack(hidden[1:], 1)


def lstm_cell(x, h, c, Wx, Wh, b):
    z = F.linear(x, Wx.t(), b) + F.linear(h, Wh.t())
    z = z.unflatten(1, (4, -1))
    c = _sigmoid(z[:, 1]).mul(c).add(_sigmoid(z[:, 0]).mul(_tanh(z[:, 2])))
    return _sigmoid(z[:, 3]) * _tanh(c), c
