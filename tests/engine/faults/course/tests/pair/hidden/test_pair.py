"""The pair's hidden part."""

import torch
from gradescope_utils.autograder_utils.decorators import number

from autograder.judge import Submission, close, tensor_of


@number("1.2")
def test_twice_matrix(submission: Submission) -> None:
    """`twice` gives twice a matrix."""
    x = torch.arange(6.0, dtype=torch.float64).reshape(2, 3)
    close(tensor_of(submission.left.twice(x), (2, 3)), 2 * x, scale=x + 1, what="twice")
