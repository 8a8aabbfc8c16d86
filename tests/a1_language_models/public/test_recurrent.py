"""Question 4, public part: recurrent networks, sequence-to-sequence models."""

import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, integers_of, per_sample, require, tensor_of
from autograder.judge.strategies import grid, integers_tensor, normals, seeds


@number("4.1")
@forall(seed=seeds())
def test_rnn_steps(submission: Submission, seed: int) -> None:
    """`rnn_forward` gives every hidden state, (B, T, H), and one step is tanh(x Wx + h Wh + b)."""
    B, T, D, H = 2, 4, 3, 5
    x, h0 = normals(seed, B, T, D), normals(seed + 1, B, H) / 2
    Wx, Wh, b = normals(seed + 2, D, H) / 2, normals(seed + 3, H, H) / 2, normals(seed + 4, H)
    tensor_of(submission.recurrent.rnn_forward(x, h0, Wx, Wh, b), (B, T, H))
    one = submission.recurrent.rnn_forward(x[:, :1], h0, Wx, Wh, b)
    expected = torch.tanh(x[:, 0] @ Wx + h0 @ Wh + b)[:, None]
    close(one, expected, scale=5.0, what="the first hidden state")


@number("4.5")
@forall(seed=seeds())
def test_lstm_remembers(submission: Submission, seed: int) -> None:
    """With the forget gate open and the input gate closed an LSTM cell keeps c, and h' is
    sigmoid(o) tanh(c); with the gates the other way round c' is tanh(g)."""
    B, D, H = 2, 3, 4
    x, h, c = normals(seed, B, D), normals(seed + 1, B, H), normals(seed + 2, B, H)
    Wx, Wh, gates = torch.zeros(D, 4 * H), torch.zeros(H, 4 * H), normals(seed + 3, 2, H)
    shut, wide = torch.full((H,), -40.0), torch.full((H,), 40.0)
    keep = torch.cat([shut, wide, gates[0], gates[1]])
    h_next, c_next = submission.recurrent.lstm_cell(x, h, c, Wx, Wh, keep)
    close(c_next, c, scale=c.abs() + 1, what="c' with f = 1, i = 0")
    close(h_next, torch.sigmoid(gates[1]) * torch.tanh(c), scale=1.0, what="h' with f = 1, i = 0")
    write = torch.cat([wide, shut, gates[0], gates[1]])
    _, c_next = submission.recurrent.lstm_cell(x, h, c, Wx, Wh, write)
    close(c_next, torch.tanh(gates[0]).expand(B, H), scale=c.abs() + 1, what="c' with f = 0, i = 1")


@number("4.8")
@forall(targets=integers_tensor(3, 4, low=0, high=5))
def test_shift_right(submission: Submission, targets: Tensor) -> None:
    """The decoder's input at place t is the target at t - 1; the first input is `bos`."""
    inputs = integers_of(submission.recurrent.shift_right(targets, 7), (3, 4))
    require(inputs[:, 0] == 7, "the first input is `bos`", inputs)
    require(inputs[:, 1:] == targets[:, :-1], "input t is target t - 1", inputs)


@number("4.9")
@forall(q=grid(2, 3, 4), key=grid(4), v=grid(2, 5, 2), padding=integers_tensor(2, 4, low=0, high=1))
def test_equal_keys(submission: Submission, q: Tensor, key: Tensor, v: Tensor, padding: Tensor) -> None:
    """If all keys are equal, `attend` gives each query the mean of the values that are not padding."""
    mask = torch.cat([torch.zeros(2, 1, dtype=torch.bool), padding == 1], dim=1)  # (2, 5)
    out = submission.recurrent.attend(q, key.expand(2, 5, 4).clone(), v, mask)
    mean = torch.stack([v[b][~mask[b]].mean(0) for b in range(2)])
    close(out, mean[:, None].expand(2, 3, 2), scale=3.0, what="the output")


@number("4.11")
@forall(lengths=integers_tensor(3, low=1, high=4))
def test_uniform_sequences(submission: Submission, lengths: Tensor) -> None:
    """With uniform predictions a sequence of n tokens costs n ln V, its padding nothing: (B,)."""
    places = torch.arange(4)
    targets = torch.where(places < lengths[:, None], 1 + places, 0)  # (3, 4), padding is 0
    nll = per_sample(submission.recurrent.seq2seq_nll(torch.ones(3, 4, 6), targets, 0), 3)
    close(nll, lengths * math.log(6), scale=lengths.double() * 4, what="the cost of a sequence")
