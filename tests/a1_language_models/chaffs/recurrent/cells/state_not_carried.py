"""Every step starts from h0. It uses the state of the step before."""

KILLED_BY = "4.2"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    return torch.tanh(x @ Wx + (h0 @ Wh)[:, None] + b)
