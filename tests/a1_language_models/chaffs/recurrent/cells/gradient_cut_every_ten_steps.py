"""You detach the state at every tenth step. Truncated backpropagation saves memory, but the gradient asked
for passes through all steps."""

KILLED_BY = "4.4"

import torch


def rnn_forward(x, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(x.shape[1]):
        if t > 0 and t % 10 == 0:
            h = h.detach()
        h = torch.tanh(x[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return torch.stack(states, dim=1)
