"""The vault's hidden part; its mark is kestrel-4471-suite."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close
from autograder.judge.declare import examples
from autograder.judge.strategies import grid

FACTORS = torch.tensor([3.0625, -1.4375, 0.8125], dtype=torch.float64)
HIDDEN_INPUT = 7719.25


@number("1.2")
@examples(3)
@forall(x=grid(3))
def test_double_any(submission: Submission, x: Tensor) -> None:
    """`double` gives twice its input, whatever it is."""
    close(submission.vault.double(x), 2 * x, scale=x.abs() + 1, what="double")


@number("2.1")
def test_crack(submission: Submission) -> None:
    """`crack` multiplies by the secret factors."""
    for step in (0.0, 0.5):
        shifted = HIDDEN_INPUT + torch.tensor([step, 2 * step, -step], dtype=torch.float64)
        found = submission.vault.crack(shifted)
        close(found, shifted * FACTORS, scale=shifted.abs(), what="crack")
