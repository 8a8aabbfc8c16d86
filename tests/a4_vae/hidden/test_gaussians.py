"""Question 2, hidden part: the KL divergence and the reparameterisation."""

import torch
from a4_vae_oracles import expected_log_ratio, kl_terms
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import example
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, needs, per_sample, tensor_of
from autograder.judge.strategies import grid

LOGVAR = {"low": -2, "high": 2}


@number("2.3")
@needs("2.1")
@forall(mu1=grid(3, 2), lv1=grid(3, 2, **LOGVAR), mu2=grid(3, 2), lv2=grid(3, 2, **LOGVAR))
def test_kl_diag(submission: Submission, mu1: Tensor, lv1: Tensor, mu2: Tensor, lv2: Tensor) -> None:
    """`kl_diag` is the expected log ratio of the two densities under the first, in nats."""
    kl = per_sample(submission.gaussians.kl_diag(mu1, lv1, mu2, lv2), 3)
    close(kl, expected_log_ratio(mu1, lv1, mu2, lv2), kl_terms(mu1, lv1, mu2, lv2), "kl_diag")


@number("2.4")
@needs("2.1")
@forall(mu=grid(3, 2), lv=grid(3, 2, **LOGVAR))
def test_kl_std_normal(submission: Submission, mu: Tensor, lv: Tensor) -> None:
    """`kl_std_normal` is the expected log ratio of N(mu, exp(lv)) and the standard normal, in nats."""
    zero = torch.zeros_like(mu)
    kl = per_sample(submission.gaussians.kl_std_normal(mu, lv), 3)
    close(kl, expected_log_ratio(mu, lv, zero, zero), kl_terms(mu, lv, zero, zero), "kl_std_normal")


@number("2.5")
@needs("2.1")
@forall(mu=grid(3, 2), lv=grid(3, 2, **LOGVAR), mu2=grid(3, 2), lv2=grid(3, 2, **LOGVAR))
def test_gradients(submission: Submission, mu: Tensor, lv: Tensor, mu2: Tensor, lv2: Tensor) -> None:
    """The gradients of the KL are the mean's distance over the variance, and half the excess variance."""
    gaussians = submission.gaussians
    _, (by_mu, by_lv) = submission.vjp(gaussians.kl_std_normal, mu, lv, wrt=(0, 1))
    close(by_mu, mu, scale=mu.abs() + 1, what="the gradient of kl_std_normal in mu")
    close(by_lv, (lv.exp() - 1) / 2, scale=lv.exp() + 1, what="the gradient of kl_std_normal in lv")
    _, (by_mu, by_lv2) = submission.vjp(gaussians.kl_diag, mu, lv, mu2, lv2, wrt=(0, 3))
    size = (mu.abs() + mu2.abs() + 1) ** 2 * torch.exp(-lv2) + torch.exp(lv - lv2) + 1
    close(by_mu, (mu - mu2) / lv2.exp(), scale=size, what="the gradient of kl_diag in mu1")
    excess = (1 - torch.exp(lv - lv2) - (mu - mu2) ** 2 * torch.exp(-lv2)) / 2
    close(by_lv2, excess, scale=size, what="the gradient of kl_diag in lv2")


@number("2.6")
@needs("2.1")
@forall(mu=grid(4, 3), lv=grid(4, 3, **LOGVAR), mu2=grid(1, 3), lv2=grid(1, 3, **LOGVAR))
def test_shared_prior(submission: Submission, mu: Tensor, lv: Tensor, mu2: Tensor, lv2: Tensor) -> None:
    """A second Gaussian of shape (1, Z) or (Z,) is shared by the whole batch."""
    expected = expected_log_ratio(mu, lv, mu2.expand(4, 3), lv2.expand(4, 3))
    size = kl_terms(mu, lv, mu2, lv2)
    close(per_sample(submission.gaussians.kl_diag(mu, lv, mu2, lv2), 4), expected, size, "with (1, Z)")
    close(per_sample(submission.gaussians.kl_diag(mu, lv, mu2[0], lv2[0]), 4), expected, size, "with (Z,)")


@number("2.7")
@needs("2.1")
@example(lv=torch.tensor([[30.0, -30.0]]))
@forall(lv=grid(1, 2, low=-30, high=30, step=5))
def test_extreme_variances(submission: Submission, lv: Tensor) -> None:
    """The KL stays finite and right for log variances of plus or minus thirty."""
    zero = torch.zeros_like(lv)
    expected = 0.5 * (torch.expm1(lv) - lv).sum(-1)
    size = (lv.exp() + lv.abs() + 1).sum(-1)
    close(per_sample(submission.gaussians.kl_std_normal(zero, lv), 1), expected, size, "kl_std_normal")
    close(per_sample(submission.gaussians.kl_diag(zero, lv, zero, zero), 1), expected, size, "kl_diag")


@number("2.9")
@needs("2.8")
@forall(mu=grid(3, 2), logvar=grid(3, 2, **LOGVAR), eps=grid(4, 3, 2))
def test_scale(submission: Submission, mu: Tensor, logvar: Tensor, eps: Tensor) -> None:
    """A sample lies exp(logvar / 2) * eps away from the mean."""
    step = torch.exp(logvar / 2) * eps
    samples = tensor_of(submission.gaussians.reparameterize(mu, logvar, eps), (4, 3, 2))
    close(samples, mu + step, scale=mu.abs() + step.abs(), what="the samples")
    one = tensor_of(submission.gaussians.reparameterize(mu, logvar, eps[0]), (3, 2))
    close(one, mu + step[0], scale=mu.abs() + step[0].abs(), what="the sample")


@number("2.10")
@needs("2.8")
@forall(mu=grid(3, 2), logvar=grid(3, 2, **LOGVAR), eps=grid(3, 2), weight=grid(3, 2))
def test_reparameterization_gradients(
    submission: Submission, mu: Tensor, logvar: Tensor, eps: Tensor, weight: Tensor
) -> None:
    """Gradients pass through the sample: 1 in the mean, half the noise term in the log variance."""
    function = submission.gaussians.reparameterize
    _, (by_mu, by_lv) = submission.vjp(function, mu, logvar, eps, wrt=(0, 1), cotangent=weight)
    step = torch.exp(logvar / 2) * eps
    close(by_mu, weight, what="the gradient in mu")
    close(by_lv, weight * step / 2, what="the gradient in logvar")
