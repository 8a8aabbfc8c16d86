"""You bring the time to the front by a view. That keeps the order in memory and mixes the
sequences: transpose."""

KILLED_BY = "4.2"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    B, T, D = x.shape
    h, states = h0, []
    for x_t in x.reshape(T, B, D):
        h = torch.tanh(x_t @ Wx + h @ Wh + b)
        states.append(h)
    return torch.stack(states).reshape(B, T, -1)
