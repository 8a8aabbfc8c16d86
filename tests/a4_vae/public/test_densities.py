"""Question 1, public part: log densities."""

import itertools

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import example
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, needs, per_sample
from autograder.judge.strategies import grid, integers_tensor, numbers


@number("1.1")
@forall(x=grid(3, 2), bits=integers_tensor(3, 2, low=0, high=1), params=grid(3, 2), mu=grid(4, 2))
def test_shapes(submission: Submission, x: Tensor, bits: Tensor, params: Tensor, mu: Tensor) -> None:
    """Each log density gives one number per sample: the sum over dimensions, shape (B,)."""
    densities = submission.densities
    per_sample(densities.log_normal(x, params, params / 2), 3)
    per_sample(densities.log_bernoulli(bits.double(), params), 3)
    per_sample(densities.log_normal_mixture(x, mu[:, 0], mu, mu / 4), 3)


@number("1.2")
@needs("1.1")
@example(mean=0.0, logvar=12.0)
@example(mean=0.0, logvar=-12.0)
@forall(mean=numbers(), logvar=numbers(-2, 2))
def test_log_normal_integrates_to_one(submission: Submission, mean: float, logvar: float) -> None:
    """`exp(log_normal)` integrates to one over x, whatever the mean and the log variance are."""
    std = torch.tensor(logvar).div(2).exp()
    x = mean + std * torch.linspace(-9, 9, 361)  # (361,), the trapezium rule is exact here to 1e-9
    column = torch.full((361, 1), 1.0)
    log_p = per_sample(submission.densities.log_normal(x[:, None], mean * column, logvar * column), 361)
    close(torch.trapezoid(log_p.exp(), x), 1.0, what="the integral")


@number("1.4")
@needs("1.1")
@forall(logits=grid(1, 3))
def test_log_bernoulli_is_a_distribution(submission: Submission, logits: Tensor) -> None:
    """`exp(log_bernoulli)` sums to one over all binary x, and flipping x_d from 0 to 1 adds the logit."""
    x = torch.tensor(list(itertools.product([0.0, 1.0], repeat=3)))  # (8, 3)
    log_p = per_sample(submission.densities.log_bernoulli(x, logits.expand(8, 3).clone()), 8)
    close(log_p.exp().sum(), 1.0, what="the sum of the probabilities")
    by_bits = log_p.reshape(2, 2, 2)
    terms = log_p.abs().max() + logits.abs().sum()
    close(by_bits[1] - by_bits[0], logits[0, 0].expand(2, 2), scale=terms, what="the change of log p")
    close(by_bits[..., 1] - by_bits[..., 0], logits[0, 2].expand(2, 2), terms, what="the change of log p")
