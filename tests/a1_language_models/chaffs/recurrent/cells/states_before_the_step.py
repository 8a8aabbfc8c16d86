"""You return the state before each step, h0 first. Place t holds the state after x_t."""

KILLED_BY = "4.1"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(x.shape[1]):
        states.append(h)
        h = torch.tanh(x[:, t] @ Wx + h @ Wh + b)
    return torch.stack(states, dim=1)
