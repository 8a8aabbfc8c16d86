"""You detach the state at each step, so no gradient passes through time."""

KILLED_BY = "4.4"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(x.shape[1]):
        h = torch.tanh(x[:, t] @ Wx + h.detach() @ Wh + b)
        states.append(h)
    return torch.stack(states, dim=1)
