"""One product of [x, h] with the stacked weights."""

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    W = torch.cat([Wx, Wh], dim=0)
    steps = []
    for x_t in x.unbind(1):
        h0 = torch.cat([x_t, h0], dim=-1).matmul(W).add(b).tanh()
        steps.append(h0.unsqueeze(1))
    return torch.cat(steps, dim=1)


def lstm_cell(x, h, c, Wx, Wh, b):
    z = torch.cat((x, h), 1) @ torch.cat((Wx, Wh), 0) + b
    H = h.shape[1]
    i, f, g, o = z[:, :H], z[:, H : 2 * H], z[:, 2 * H : 3 * H], z[:, 3 * H :]
    c_new = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c_new), c_new
