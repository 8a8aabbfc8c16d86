"""A product for each gate, and an output tensor that is filled place by place."""

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    B, T, _ = x.shape
    H = h0.shape[-1]
    out = torch.zeros(B, T, H, dtype=x.dtype)
    h = h0
    for t in range(T):
        h = torch.tanh(torch.addmm(b, x[:, t, :], Wx) + torch.mm(h, Wh))
        out[:, t, :] = h
    return out


def lstm_cell(x, h, c, Wx, Wh, b):
    Wxi, Wxf, Wxg, Wxo = Wx.chunk(4, dim=1)
    Whi, Whf, Whg, Who = Wh.chunk(4, dim=1)
    bi, bf, bg, bo = b.chunk(4)
    i = torch.sigmoid(x @ Wxi + h @ Whi + bi)
    f = torch.sigmoid(x @ Wxf + h @ Whf + bf)
    g = torch.tanh(x @ Wxg + h @ Whg + bg)
    o = torch.sigmoid(x @ Wxo + h @ Who + bo)
    c = f * c + i * g
    h = o * torch.tanh(c)
    return h, c
