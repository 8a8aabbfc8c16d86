"""Question 2, public part: the KL divergence and the reparameterisation."""

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, needs, per_sample, require, tensor_of
from autograder.judge.strategies import grid


@number("2.1")
@forall(mu=grid(3, 2), lv=grid(3, 2, low=-2, high=2))
def test_shapes(submission: Submission, mu: Tensor, lv: Tensor) -> None:
    """Both KL functions give one number per sample: the sum over dimensions, shape (B,)."""
    per_sample(submission.gaussians.kl_std_normal(mu, lv), 3)
    per_sample(submission.gaussians.kl_diag(mu, lv, -mu, lv / 2), 3)


@number("2.2")
@needs("2.1")
@forall(mu=grid(3, 2), lv=grid(3, 2, low=-2, high=2), shift=grid(3, 2), stretch=grid(3, 2, low=-1, high=1))
def test_zero_or_positive(
    submission: Submission, mu: Tensor, lv: Tensor, shift: Tensor, stretch: Tensor
) -> None:
    """The KL divergence of a Gaussian from itself is zero, and from any other Gaussian it is positive."""
    gaussians = submission.gaussians
    size = 4 * (1 + mu**2 + shift**2 + 2 * lv.abs()).sum(-1) * torch.exp(lv.abs().amax(-1) + 1)
    same = per_sample(gaussians.kl_diag(mu, lv, mu, lv), 3)
    close(same, torch.zeros(3), scale=size, what="the KL of a Gaussian from itself")
    zero = per_sample(gaussians.kl_std_normal(torch.zeros(3, 2), torch.zeros(3, 2)), 3)
    close(zero, torch.zeros(3), scale=1.0, what="the KL of the standard normal from itself")
    other = per_sample(gaussians.kl_diag(mu, lv, mu + shift, lv + stretch), 3)
    differs = ((shift != 0) | (stretch != 0)).any(-1)
    require(other[differs] > 0, "the KL of two different Gaussians is positive", other)


@number("2.8")
@forall(mu=grid(3, 2), logvar=grid(3, 2, low=-2, high=2))
def test_no_noise(submission: Submission, mu: Tensor, logvar: Tensor) -> None:
    """Without noise a sample is the mean, and noise (S, B, Z) gives S samples for each row."""
    sample = tensor_of(submission.gaussians.reparameterize(mu, logvar, torch.zeros(3, 2)), (3, 2))
    close(sample, mu, what="the sample for eps = 0")
    several = tensor_of(submission.gaussians.reparameterize(mu, logvar, torch.zeros(4, 3, 2)), (4, 3, 2))
    close(several, mu.expand(4, 3, 2), what="the samples for eps = 0")
