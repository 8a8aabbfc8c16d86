"""Question 3, public part: optimal transport."""

import itertools

import torch
from a3_gan_public import untouched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of, require, tensor_of
from autograder.judge.strategies import grid, numbers, permutations, simplex


@number("3.1")
@forall(u=grid(5), order=permutations(5), c=numbers(-3, 3))
def test_translation(submission: Submission, u: Tensor, order: list[int], c: float) -> None:
    """A sample that was moved by c, and put in another order, is |c| away from where it was."""
    distance = untouched(submission, submission.transport.w1_1d, u, u[order] + c)
    close(number_of(distance), abs(c), scale=abs(c) + 1, what="the distance")


@number("3.2")
@forall(u=grid(4), v=grid(4))
def test_matching(submission: Submission, u: Tensor, v: Tensor) -> None:
    """For samples of one size it is the least mean distance over all ways of matching them."""
    wanted = min(float((u - v[list(order)]).abs().mean()) for order in itertools.permutations(range(4)))
    close(number_of(submission.transport.w1_1d(u, v)), wanted, scale=wanted + 1, what="the distance")


@number("3.5")
@forall(C=grid(2, 2, low=0), a=simplex(2), b=simplex(2))
def test_two_by_two(submission: Submission, C: Tensor, a: Tensor, b: Tensor) -> None:
    """With two places on each side one number decides the plan, and the best is at an end of its range."""
    cost = number_of(untouched(submission, submission.transport.ot_cost, C, a, b))
    ends = []
    for x in (max(0.0, float(a[0] + b[0]) - 1), min(float(a[0]), float(b[0]))):
        plan = torch.tensor([[x, a[0] - x], [b[0] - x, 1 - a[0] - b[0] + x]])
        ends.append(float((plan * C).sum()))
    close(cost, min(ends), scale=min(ends) + 1, what="the cost")


@number("3.7")
@forall(C=grid(3, 4, low=0), a=simplex(3), b=simplex(4), eps=numbers(1, 3))
def test_marginals(submission: Submission, C: Tensor, a: Tensor, b: Tensor, eps: float) -> None:
    """The plan is (N, M), positive, and has the row sums a and the column sums b."""
    answer = untouched(submission, submission.transport.sinkhorn, C, a, b, eps, 200)
    plan = tensor_of(answer, (3, 4))
    require(plan > 0, "every entry of the plan is positive", plan)
    close(plan.sum(1), a, scale=1.0, what="the row sums")
    close(plan.sum(0), b, scale=1.0, what="the column sums")
