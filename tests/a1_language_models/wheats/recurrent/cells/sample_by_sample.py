"""One sequence and one vector at a time."""

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    sequences = []
    for sequence, h in zip(x, h0):
        states = []
        for vector in sequence:
            h = torch.tanh(Wx.T @ vector + Wh.T @ h + b)
            states.append(h)
        sequences.append(torch.stack(states))
    return torch.stack(sequences)


def lstm_cell(x, h, c, Wx, Wh, b):
    hs, cs = [], []
    for n in range(len(x)):
        i, f, g, o = (Wx.T.mv(x[n]) + Wh.T.mv(h[n]) + b).split(len(h[n]))
        cell = f.sigmoid() * c[n] + i.sigmoid() * g.tanh()
        cs.append(cell)
        hs.append(o.sigmoid() * cell.tanh())
    return torch.stack(hs), torch.stack(cs)
