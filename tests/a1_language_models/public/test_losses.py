"""Question 3, public part: log-softmax, cross-entropy, perplexity."""

import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, needs, number_of, tensor_of
from autograder.judge.strategies import grid, integers_tensor, numbers


@number("3.1")
@forall(x=grid(2, 3, 4), dim=st.sampled_from([0, 1, 2, -1]))
def test_log_softmax(submission: Submission, x: Tensor, dim: int) -> None:
    """`exp(log_softmax(x, dim))` sums to one along `dim`, and differences along `dim` are those of x."""
    y = tensor_of(submission.losses.log_softmax(x, dim), (2, 3, 4))
    total = y.exp().sum(dim)
    close(total, torch.ones_like(total), what=f"the sum along {dim}")
    close(y.diff(dim=dim), x.diff(dim=dim), scale=10.0, what="the difference of two entries")


@number("3.2")
@forall(targets=integers_tensor(2, 3, low=0, high=3), size=numbers(-3, 3))
def test_one_logit_up(submission: Submission, targets: Tensor, size: float) -> None:
    """`cross_entropy` is one number; uniform predictions cost ln V, and a logit c on the target costs
    ln(e^c + V - 1) - c."""
    logits = size * torch.nn.functional.one_hot(targets, 4).double()
    loss = number_of(submission.losses.cross_entropy(logits, targets))
    close(loss, math.log(math.exp(size) + 3) - size, scale=4.0, what="the loss")
    uniform = number_of(submission.losses.cross_entropy(torch.full((2, 3, 4), size), targets))
    close(uniform, math.log(4), scale=4.0, what="the loss of uniform predictions")


@number("3.7")
@needs("3.2")
@forall(n=st.integers(1, 40) | st.just(2000), V=st.integers(2, 50), extra=numbers(0, 3))
def test_perplexity(submission: Submission, n: int, V: int, extra: float) -> None:
    """n tokens that cost ln V each have perplexity V; a joined text has that of its mean per token."""
    nll = torch.tensor(n * math.log(V))
    close(number_of(submission.losses.perplexity(nll, n)), V, what="the perplexity")
    joined = number_of(submission.losses.perplexity(nll + 7 * extra, n + 7))
    expected = V ** (n / (n + 7)) * math.exp(extra * 7 / (n + 7))
    close(joined, expected, what="the perplexity of a joined text")
