"""You read the sequence from its end."""

KILLED_BY = "4.3"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h, states = h0, []
    for t in reversed(range(x.shape[1])):
        h = torch.tanh(x[:, t] @ Wx + h @ Wh + b)
        states.insert(0, h)
    return torch.stack(states, dim=1)
