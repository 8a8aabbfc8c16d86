"""Question 6, public part: the Frechet distance and the maximum mean discrepancy."""

import math

import torch
from a3_gan_public import untouched
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, number_of
from autograder.judge.strategies import grid, numbers


@number("6.1")
@forall(mu1=grid(3), mu2=grid(3), A=grid(3, 3))
def test_shift(submission: Submission, mu1: Tensor, mu2: Tensor, A: Tensor) -> None:
    """Gaussians with one covariance are as far apart as their means, squared; a Gaussian is 0 from itself."""
    S = A @ A.T + 0.5 * torch.eye(3)
    wanted = ((mu1 - mu2) ** 2).sum()
    found = untouched(submission, submission.metrics.frechet_distance, mu1, S, mu2, S)
    close(number_of(found), wanted, scale=wanted + S.trace(), what="the distance")
    same = submission.metrics.frechet_distance(mu1, S, mu1, S)
    close(number_of(same), 0.0, scale=S.trace(), what="the distance of a Gaussian from itself")


@number("6.2")
@forall(mu=grid(2), s1=numbers(0.25, 3), s2=numbers(0.25, 3))
def test_on_the_line(submission: Submission, mu: Tensor, s1: float, s2: float) -> None:
    """On the line it is (mu1 - mu2)^2 + (s1 - s2)^2 for standard deviations s1 and s2."""
    args = (mu[:1], torch.tensor([[s1**2]]), mu[1:], torch.tensor([[s2**2]]))
    wanted = float(mu[0] - mu[1]) ** 2 + (s1 - s2) ** 2
    found = number_of(submission.metrics.frechet_distance(*args))
    close(found, wanted, scale=wanted + s1**2 + s2**2, what="the distance")


@number("6.7")
@forall(x=grid(1, 3), y=grid(1, 3), bandwidth=numbers(0.5, 3))
def test_two_points(submission: Submission, x: Tensor, y: Tensor, bandwidth: float) -> None:
    """With `unbiased=False`, two points at the distance d have 2 - 2 exp(-d^2 / (2 bandwidth^2))."""
    found = untouched(submission, submission.metrics.mmd2, x, y, bandwidth, False)
    wanted = 2 - 2 * math.exp(-float(((x - y) ** 2).sum()) / (2 * bandwidth**2))
    close(number_of(found), wanted, scale=2.0, what="the discrepancy")
