"""You turn the stack (T, B, H) into (B, T, H) by a view. That mixes the sequences: transpose."""

KILLED_BY = "4.3"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    B, T, _ = x.shape
    h, states = h0, []
    for t in range(T):
        h = torch.tanh(x[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return torch.stack(states).view(B, T, -1)
