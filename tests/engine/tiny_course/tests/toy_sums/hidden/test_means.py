"""Means of rows, hidden part."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor
from toy_sums_oracles import row_means

from autograder.judge import Submission, close, needs, per_sample, tensor_of
from autograder.judge.strategies import grid, numbers


@number("2.2")
@needs("2.1")
@forall(x=grid(3, 4), shift=numbers())
def test_mean_shift(submission: Submission, x: Tensor, shift: float) -> None:
    """The mean of each row, which shifts by a constant that is added to its row."""
    found = per_sample(submission.means.mean(x), batch=3)
    close(found, row_means(x), scale=x.abs().sum(dim=1) + 1, what="mean")
    moved = per_sample(submission.means.mean(x + shift), batch=3)
    close(moved, found + shift, scale=x.abs().sum(dim=1) + 4, what="mean of the shifted rows")


@number("2.3")
@forall(first=grid(2, 3), second=grid(4, 3))
def test_running_mean(submission: Submission, first: Tensor, second: Tensor) -> None:
    """`RunningMean` gives every row the same weight, in whichever batch it comes."""
    running = submission.means.RunningMean(3)
    close(tensor_of(running(first), (3,)), first.mean(dim=0), scale=4.0, what="after one batch")
    every = torch.cat([first, second]).mean(dim=0)
    close(tensor_of(running(second), (3,)), every, scale=4.0, what="after two batches")
