"""Question 4, hidden part: recurrent networks, sequence-to-sequence models."""

import itertools
import math

import torch
from a1_language_models_oracles import attention
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, examples, needs, per_sample, require, tensor_of
from autograder.judge.strategies import integers_tensor, normals, seeds

B, T, D, H = 2, 4, 3, 5


def rnn_inputs(seed: int) -> tuple[Tensor, ...]:
    """x, h0, Wx, Wh, b, small enough that tanh does not saturate."""
    return (
        normals(seed, B, T, D) / 2,
        normals(seed + 1, B, H) / 2,
        normals(seed + 2, D, H) / 2,
        normals(seed + 3, H, H) / 4,
        normals(seed + 4, H) / 4,
    )


@number("4.2")
@needs("4.1")
@forall(seed=seeds(), cut=st.integers(1, T - 1))
def test_cut(submission: Submission, seed: int, cut: int) -> None:
    """Two halves with the state carried over give what the whole sequence gives."""
    x, h0, *weights = rnn_inputs(seed)
    whole = tensor_of(submission.recurrent.rnn_forward(x, h0, *weights), (B, T, H))
    first = tensor_of(submission.recurrent.rnn_forward(x[:, :cut], h0, *weights), (B, cut, H))
    second = submission.recurrent.rnn_forward(x[:, cut:], first[:, -1], *weights)
    close(torch.cat([first, second], dim=1), whole, scale=5.0, what="the states, in two halves")


@number("4.3")
@needs("4.1")
@examples(6)
@forall(seed=seeds())
def test_causal(submission: Submission, seed: int) -> None:
    """A state depends on the inputs of its own sequence up to its own time, on all of them, and on no
    others."""
    J = submission.jacobian(submission.recurrent.rnn_forward, *rnn_inputs(seed))
    size = tensor_of(J, (B, T, H, B, T, D)).abs().amax((2, 5))  # (B, T, B, T)
    for b, t, other, s in itertools.product(range(B), range(T), range(B), range(T)):
        if b == other and s <= t:
            require(size[b, t, other, s] > 1e-9, f"state {t} does not depend on input {s}")
        else:
            require(size[b, t, other, s] == 0, f"state {t} of row {b} depends on input {s} of row {other}")


@number("4.4")
@needs("4.1")
@examples(8)
@forall(seed=seeds())
def test_through_time(submission: Submission, seed: int) -> None:
    """The derivative of the last state in the first is the product of the steps' Jacobians, however many
    steps there are."""
    steps = 40
    _, h0, Wx, _, b = (t / 8 for t in rnn_inputs(seed))
    x = normals(seed, B, steps, D)
    Wh = torch.linalg.qr(normals(seed + 3, H, H)).Q  # the gradient does not fade on its long way
    states = tensor_of(submission.recurrent.rnn_forward(x, h0, Wx, Wh, b), (B, steps, H))
    cotangent = torch.zeros(B, steps, H)
    cotangent[:, -1] = normals(seed + 5, B, H)
    _, (grad, grad_Wh) = submission.vjp(
        submission.recurrent.rnn_forward, x, h0, Wx, Wh, b, wrt=(1, 3), cotangent=cotangent
    )
    expected, expected_Wh = cotangent[:, -1], torch.zeros(H, H)
    before = torch.cat([h0[:, None], states[:, :-1]], dim=1)
    for t in reversed(range(steps)):
        local = expected * (1 - states[:, t] ** 2)
        expected_Wh = expected_Wh + before[:, t].T @ local
        expected = local @ Wh.T
    close(grad, expected, scale=cotangent.abs().max() + 1, what="the gradient in h0")
    close(grad_Wh, expected_Wh, scale=10.0, what="the gradient in Wh")


def cell_inputs(seed: int) -> tuple[Tensor, ...]:
    """x, h, c, Wx, Wh, b of an LSTM cell."""
    return (
        normals(seed, B, D),
        normals(seed + 1, B, H) / 2,
        normals(seed + 2, B, H),
        normals(seed + 3, D, 4 * H) / 2,
        normals(seed + 4, H, 4 * H) / 2,
        normals(seed + 5, 4 * H) / 2,
    )


def library_cell(x: Tensor, h: Tensor, c: Tensor, Wx: Tensor, Wh: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """torch's own cell with these weights."""
    return torch.lstm_cell(x, (h, c), Wx.T, Wh.T, b, torch.zeros_like(b))


@number("4.6")
@needs("4.5")
@forall(seed=seeds())
def test_lstm_gates(submission: Submission, seed: int) -> None:
    """All four gates, in the order i, f, g, o: (h', c') are those of an LSTM."""
    x, h, c, *weights = cell_inputs(seed)
    inputs = (x, h, c * torch.tensor([[1.0], [50.0]]), *weights)  # a cell has no bounds
    answer = submission.recurrent.lstm_cell(*inputs)
    require(isinstance(answer, tuple | list) and len(answer) == 2, "(h', c') come back", answer)
    h, c = library_cell(*inputs)
    close(answer[1], c, scale=c.abs() + 2, what="c'")
    close(answer[0], h, scale=2.0, what="h'")


@number("4.7")
@needs("4.5")
@forall(seed=seeds(), output=st.integers(0, 1))
def test_lstm_gradients(submission: Submission, seed: int, output: int) -> None:
    """Gradients pass through the cell to x, h, c and the weights."""
    inputs, cotangent = cell_inputs(seed), normals(seed + 6, B, H)
    _, grads = submission.vjp(
        submission.recurrent.lstm_cell, *inputs, wrt=(0, 1, 2, 3, 4, 5), output=output, cotangent=cotangent
    )
    leaves = [t.clone().requires_grad_(True) for t in inputs]
    total = (library_cell(*leaves)[output] * cotangent).sum()
    for name, grad, expected in zip(
        ("x", "h", "c", "Wx", "Wh", "b"), grads, torch.autograd.grad(total, leaves), strict=True
    ):
        require(grad is not None, f"{name} gets no gradient")
        close(grad, expected, scale=20.0, what=f"the gradient in {name}")


@number("4.14")
@needs("4.1", "4.5")
@forall(seed=seeds())
def test_cells_keep_inputs(submission: Submission, seed: int) -> None:
    """`rnn_forward` and `lstm_cell` write into none of the tensors that they are given."""
    for function, name, inputs in (
        (submission.recurrent.rnn_forward, "rnn_forward", rnn_inputs(seed)),
        (submission.recurrent.lstm_cell, "lstm_cell", cell_inputs(seed)),
    ):
        _, after = submission.with_inputs(function, *inputs)
        for i, (old, new) in enumerate(zip(inputs, after, strict=True)):
            require(torch.equal(old, new), f"`{name}` changes its argument {i}", new, old)


@number("4.10")
@needs("4.9")
@forall(seed=seeds(), padding=integers_tensor(2, 4, low=0, high=1))
def test_attend(submission: Submission, seed: int, padding: Tensor) -> None:
    """`attend` is scaled dot-product attention over the keys that are not padding, whatever the
    padding holds. Gradients reach queries, keys and values."""
    q, k, v = normals(seed, 2, 3, 6), normals(seed + 1, 2, 5, 6), normals(seed + 2, 2, 5, 4)
    mask = torch.cat([padding == 1, torch.zeros(2, 1, dtype=torch.bool)], dim=1)  # (2, 5)
    # beside such values even a weight of 1e-12 shows
    k, v = torch.where(mask[..., None], 50 * k, k), torch.where(mask[..., None], 1e9, v)
    cotangent = normals(seed + 3, 2, 3, 4)
    out, grads = submission.vjp(
        submission.recurrent.attend, q, k, v, mask, wrt=(0, 1, 2), cotangent=cotangent
    )
    leaves = [t.clone().requires_grad_(True) for t in (q, k, v)]
    right = torch.stack([attention(leaves[0][b], *(t[b][~mask[b]] for t in leaves[1:])) for b in range(2)])
    close(out, right.detach(), scale=4.0, what="the output")
    expected = torch.autograd.grad((right * cotangent).sum(), leaves)
    for name, grad, wanted in zip(("queries", "keys", "values"), grads, expected, strict=True):
        require(grad is not None, f"the {name} get no gradient")
        close(grad, wanted, scale=20.0, what=f"the gradient in the {name}")


@number("4.12")
@needs("4.11")
@forall(lengths=integers_tensor(3, low=1, high=4), pad=st.integers(0, 5), seed=seeds())
def test_sequence_sums(submission: Submission, lengths: Tensor, pad: int, seed: int) -> None:
    """Each row's cost is the sum of -log p over its tokens, improbable ones too; what is predicted for
    padding is irrelevant. The gradient in the logits is softmax - onehot at each token, and 0 at padding."""
    logits, places = normals(seed, 3, 4, 6) * torch.tensor([1.0, 5.0, 25.0])[:, None, None], torch.arange(4)
    targets = (pad + 1 + normals(seed + 1, 3, 4).abs().mul(9).long() % 5) % 6  # never pad
    targets = torch.where(places < lengths[:, None], targets, pad)
    answer, grad = submission.vjp(submission.recurrent.seq2seq_nll, logits, targets, pad)
    nll = per_sample(answer, 3)
    for b, n in enumerate(lengths.tolist()):
        steps = torch.distributions.Categorical(logits=logits[b, :n]).log_prob(targets[b, :n])
        close(nll[b], -steps.sum(), scale=8.0 * n, what=f"the cost of row {b}")
    require(grad is not None, "the logits get no gradient")
    slope = logits.softmax(-1) - torch.nn.functional.one_hot(targets, 6)
    close(grad, slope * (targets != pad)[..., None], scale=1.0, what="the gradient in the logits")


@number("4.13")
@needs("4.8", "4.11")
@examples(8)
@forall(seed=seeds())
def test_all_strings(submission: Submission, seed: int) -> None:
    """Under a toy model, the probabilities of all strings of up to three tokens with their end token,
    and of those that go on, sum to one."""
    end, pad, bos = 2, 3, 4  # tokens 0 and 1 are letters
    table = normals(seed, 5, 5)
    table[:, [pad, bos]] = -60.0  # never predicted
    strings = [[*s, end] for n in range(3) for s in itertools.product((0, 1), repeat=n)]
    strings += [list(s) for s in itertools.product((0, 1), repeat=3)]
    targets = torch.tensor([s + [pad] * (3 - len(s)) for s in strings])  # (15, 3)
    inputs = submission.recurrent.shift_right(targets, bos).long()
    nll = per_sample(submission.recurrent.seq2seq_nll(table[inputs], targets, pad), len(strings))
    close(torch.exp(-nll).sum(), 1.0, what="the sum of all probabilities")
    single = math.exp(-float(nll[0]))  # the string that ends at once
    close(single, table[bos].softmax(0)[end], scale=1.0, what="the probability of the empty string")


@number("4.15")
@needs("4.8", "4.9", "4.11")
@forall(targets=integers_tensor(2, 3, low=0, high=5), seed=seeds())
def test_sequences_keep_inputs(submission: Submission, targets: Tensor, seed: int) -> None:
    """`shift_right`, `attend` and `seq2seq_nll` write into none of the tensors that they are given."""
    q, k, v = normals(seed, 2, 3, 4), normals(seed + 1, 2, 4, 4), normals(seed + 2, 2, 4, 2)
    mask = torch.tensor([[False, True, False, False], [False, False, False, True]])
    for function, name, inputs, rest in (
        (submission.recurrent.shift_right, "shift_right", (targets,), (7,)),
        (submission.recurrent.attend, "attend", (q, k, v, mask), ()),
        (submission.recurrent.seq2seq_nll, "seq2seq_nll", (normals(seed + 3, 2, 3, 6), targets), (0,)),
    ):
        _, after = submission.with_inputs(function, *inputs, *rest)
        for i, (old, new) in enumerate(zip(inputs, after, strict=False)):
            require(torch.equal(old, new), f"`{name}` changes its argument {i}", new, old)
