"""You write each new state into h0, which belongs to the caller."""

KILLED_BY = "4.14"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    states = []
    for t in range(x.shape[1]):
        new = torch.tanh(x[:, t] @ Wx + h0 @ Wh + b)
        h0.data.copy_(new)
        states.append(new)
    return torch.stack(states, dim=1)
