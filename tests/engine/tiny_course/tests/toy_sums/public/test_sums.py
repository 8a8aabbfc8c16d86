"""Sums of rows, public part."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, per_sample
from autograder.judge.strategies import grid


@number("1.1")
@forall(x=grid(3, 4))
def test_total_shape(submission: Submission, x: Tensor) -> None:
    """`total` gives one number per row, and a row of zeros gives zero."""
    per_sample(submission.sums.total(x), batch=3)
    zero = per_sample(submission.sums.total(torch.zeros(3, 4, dtype=torch.float64)), batch=3)
    close(zero, torch.zeros(3, dtype=torch.float64), scale=1.0, what="total of zeros")


@number("1.3")
@forall(x=grid(3, 4))
def test_weighted_one_hot(submission: Submission, x: Tensor) -> None:
    """`weighted` with a weight of one on a single column gives that column."""
    for column in range(4):
        w = torch.zeros(4, dtype=torch.float64)
        w[column] = 1.0
        picked = per_sample(submission.sums.weighted(x, w), batch=3)
        close(picked, x[:, column], scale=x.abs().sum(dim=1) + 1, what="weighted")
