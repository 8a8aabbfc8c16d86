"""The vault's public part."""

import torch
from gradescope_utils.autograder_utils.decorators import number

from autograder.judge import Submission, close


@number("1.1")
def test_double_small(submission: Submission) -> None:
    """`double` gives twice its input."""
    x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    close(submission.vault.double(x), 2 * x, scale=x, what="double")


@number("3.1")
def test_tell(submission: Submission) -> None:
    """`tell` gives one more than its input."""
    x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    close(submission.vault.tell(x), x + 1, scale=x, what="tell")
