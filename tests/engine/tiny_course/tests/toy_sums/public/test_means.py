"""Means of rows, public part."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, per_sample
from autograder.judge.strategies import grid


@number("2.1")
@forall(x=grid(3, 4), scale=st.sampled_from([1.0, 2.0]))
def test_mean_shape(submission: Submission, x: Tensor, scale: float) -> None:
    """`mean` gives one number per row; a row of equal entries has that entry as its mean."""
    per_sample(submission.means.mean(x), batch=3)
    same = torch.full((2, 5), scale, dtype=torch.float64)
    expected = torch.full((2,), scale, dtype=torch.float64)
    close(per_sample(submission.means.mean(same), batch=2), expected, what="mean of equal entries")
