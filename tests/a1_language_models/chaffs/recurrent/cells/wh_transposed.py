"""You multiply the state by the transpose of Wh. States are rows here: h @ Wh."""

KILLED_BY = "4.1"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(x.shape[1]):
        h = torch.tanh(x[:, t] @ Wx + h @ Wh.T + b)
        states.append(h)
    return torch.stack(states, dim=1)
