"""You left out tanh: your recurrence is linear."""

KILLED_BY = "4.1"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(x.shape[1]):
        h = x[:, t] @ Wx + h @ Wh + b
        states.append(h)
    return torch.stack(states, dim=1)
