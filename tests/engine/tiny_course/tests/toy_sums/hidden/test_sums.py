"""Sums of rows, hidden part."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, needs, per_sample, tensor_of
from autograder.judge.strategies import grid


@number("1.2")
@needs("1.1")
@forall(x=grid(3, 4))
def test_total_entries(submission: Submission, x: Tensor) -> None:
    """`total` adds all entries of a row, each once."""
    expected = x[:, 0] + x[:, 1] + x[:, 2] + x[:, 3]
    found = per_sample(submission.sums.total(x), batch=3)
    close(found, expected, scale=x.abs().sum(dim=1), what="total")


@number("1.4")
@needs("1.3")
@forall(x=grid(3, 4), w=grid(4))
def test_weighted_gradient(submission: Submission, x: Tensor, w: Tensor) -> None:
    """The gradient of `weighted` with respect to the weights is the sum of the rows."""
    _, gradient = submission.vjp(submission.sums.weighted, x, w, wrt=1)
    close(tensor_of(gradient, (4,)), x.sum(dim=0), scale=x.abs().sum(dim=0) + torch.ones(4))
