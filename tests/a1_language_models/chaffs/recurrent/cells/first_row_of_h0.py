"""All sequences start from the state of the first. Each has its own row of h0."""

KILLED_BY = "4.1"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h, states = h0[:1], []
    for t in range(x.shape[1]):
        h = torch.tanh(x[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return torch.stack(states, dim=1)
