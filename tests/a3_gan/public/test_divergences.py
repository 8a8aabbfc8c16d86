"""Question 2, public part: the best discriminator, the game's value, f-divergences."""

import math

import torch
from a3_gan_public import untouched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import assume
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import integers_tensor, numbers, simplex

NAMES = ("kl", "reverse_kl", "pearson", "js")


@number("2.1")
@forall(p=simplex(5), q=simplex(5))
def test_stationary(submission: Submission, p: Tensor, q: Tensor) -> None:
    """At each place D is in (0, 1), and p log D + q log(1 - D) is stationary there: p/D = q/(1 - D)."""
    answer = untouched(submission, submission.divergences.optimal_discriminator, p, q)
    D = tensor_of(answer, (5,))
    require((D > 0) & (D < 1), "D is a probability between 0 and 1", D)
    close(p * (1 - D), q * D, scale=p + q, what="p (1 - D), which is q D")


@number("2.2")
@forall(p=simplex(4), q=simplex(4), c=numbers(0.0625, 0.9375, 0.0625))
def test_one_answer(submission: Submission, p: Tensor, q: Tensor, c: float) -> None:
    """A discriminator that says c everywhere has the value log c + log(1 - c), whatever p and q are."""
    value = untouched(submission, submission.divergences.game_value, p, q, torch.full((4,), c))
    close(number_of(value), math.log(c) + math.log(1 - c), what="the value of a constant discriminator")


@number("2.8")
@forall(p=simplex(4), q=simplex(4))
def test_zero_and_positive(submission: Submission, p: Tensor, q: Tensor) -> None:
    """Each divergence of p from itself is 0, and from another q it is positive."""
    assume(not torch.equal(p, q))
    for name in NAMES:
        same = untouched(submission, submission.divergences.f_divergence, p, p, name)
        close(number_of(same), 0.0, scale=1.0, what=f"the {name} divergence of p from itself")
        other = number_of(submission.divergences.f_divergence(p, q, name))
        require(other > 0, f"the {name} divergence of two distributions is positive", other)


@number("2.9")
@forall(k=integers_tensor(2, low=1, high=12))
def test_one_value(submission: Submission, k: Tensor) -> None:
    """A critic that says t everywhere learns nothing: the bound is at most 0, and 0 only at one t, which is
    f'(1)."""
    best = {"kl": 1.0, "reverse_kl": -1.0, "pearson": 0.0, "js": 0.0}
    for name, t in best.items():
        for shift in (0.0, -float(k[0]) / 16, float(k[1]) / 64):
            values = torch.full((5,), t + shift), torch.full((3,), t + shift)
            bound = untouched(submission, submission.divergences.f_divergence_bound, *values, name)
            if shift == 0:
                close(number_of(bound), 0.0, scale=2.0, what=f"the {name} bound at T = {t:g}")
            else:
                require(number_of(bound) < 0, f"the {name} bound is negative at T = {t + shift:g}", bound)
