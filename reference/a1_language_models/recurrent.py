"""Recurrent networks, and the parts of a sequence-to-sequence model.

Sources: Elman, "Finding Structure in Time"; Hochreiter and Schmidhuber, "Long Short-Term Memory";
Sutskever, Vinyals and Le, "Sequence to Sequence Learning with Neural Networks".
"""

import math

import torch
from torch import Tensor

from .losses import log_softmax


def rnn_forward(x: Tensor, h0: Tensor, Wx: Tensor, Wh: Tensor, b: Tensor) -> Tensor:
    """All hidden states of a tanh recurrence.

    h_t = tanh(x_t Wx + h_{t-1} Wh + b),   t = 1..T

    x: (B, T, D). h0: (B, H). Wx: (D, H). Wh: (H, H). b: (H,). Returns h_1..h_T as (B, T, H),
    differentiable through time.
    """
    h, states = h0, []
    for x_t in x.unbind(dim=1):  # (B, D)
        h = torch.tanh(x_t @ Wx + h @ Wh + b)
        states.append(h)
    return torch.stack(states, dim=1)


def lstm_cell(x: Tensor, h: Tensor, c: Tensor, Wx: Tensor, Wh: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """One step of an LSTM; the 4H columns are the gates i, f, g, o in this order.

    i, f, o = sigmoid(.), g = tanh(.) of x Wx + h Wh + b
    c' = f c + i g,   h' = o tanh(c')

    x: (B, D). h, c: (B, H). Wx: (D, 4H). Wh: (H, 4H). b: (4H,). Returns (h', c'), each (B, H).
    """
    i, f, g, o = (x @ Wx + h @ Wh + b).chunk(4, dim=-1)
    c_next = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c_next.tanh(), c_next


def shift_right(targets: Tensor, bos: int) -> Tensor:
    """The decoder's inputs under teacher forcing: `bos`, then the targets without their last.

    targets: (B, T), int64. Returns (B, T), int64.
    """
    first = torch.full_like(targets[:, :1], bos)
    return torch.cat([first, targets[:, :-1]], dim=1)


def attend(q: Tensor, k: Tensor, v: Tensor, key_padding_mask: Tensor) -> Tensor:
    """Scaled dot-product attention of decoder states over source states, padding left out.

    a = softmax(q k^T / sqrt(D)) over the keys that are not padding,   out = a v

    q: (B, Tq, D). k: (B, Tk, D). v: (B, Tk, Dv). key_padding_mask: (B, Tk), bool, True = padding;
    every row has a key that is none. Returns (B, Tq, Dv).
    """
    scores = q @ k.transpose(1, 2) / math.sqrt(q.shape[-1])  # (B, Tq, Tk)
    scores = scores.masked_fill(key_padding_mask[:, None, :], -math.inf)
    return scores.softmax(dim=-1) @ v


def seq2seq_nll(logits: Tensor, targets: Tensor, pad: int) -> Tensor:
    """Negative log-likelihood of each target sequence, summed over its tokens, in nats.

    logits: (B, T, V), aligned: logits[:, t] predicts targets[:, t]. targets: (B, T), int64; those
    equal to `pad` do not count, the end token does. Returns (B,).
    """
    nll = -log_softmax(logits, dim=-1).gather(-1, targets[..., None])[..., 0]  # (B, T)
    return nll.masked_fill(targets == pad, 0.0).sum(dim=1)
