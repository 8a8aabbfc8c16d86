"""The pair's public part."""

import torch
from gradescope_utils.autograder_utils.decorators import number

from autograder.judge import Submission, close, tensor_of


@number("1.1")
def test_twice_small(submission: Submission) -> None:
    """`twice` gives twice its input."""
    x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    close(tensor_of(submission.left.twice(x), (3,)), 2 * x, scale=x, what="twice")


@number("2.1")
def test_shift(submission: Submission) -> None:
    """`shift` adds one."""
    x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    close(tensor_of(submission.right.shift(x), (3,)), x + 1, scale=x, what="shift")
