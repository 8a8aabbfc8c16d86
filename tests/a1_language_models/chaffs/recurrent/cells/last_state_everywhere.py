"""You return the last state at every place."""

KILLED_BY = "4.3"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h = h0
    for t in range(x.shape[1]):
        h = torch.tanh(x[:, t] @ Wx + h @ Wh + b)
    return h[:, None].repeat(1, x.shape[1], 1)
