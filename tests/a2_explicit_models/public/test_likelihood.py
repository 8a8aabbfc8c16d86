"""Question 2, public part: entropy, divergence, maximum likelihood."""

import math

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from torch import Tensor

from autograder.judge import Submission, close, require, tensor_of
from autograder.judge.strategies import grid, simplex, sizes


@number("2.1")
@forall(K=sizes(2, 8), first=sizes(0, 1))
def test_ends(submission: Submission, K: int, first: int) -> None:
    """The entropy of K equally probable outcomes is log K, that of a certain outcome 0."""
    rows = torch.stack([torch.full((K,), 1 / K), torch.eye(K)[first]]).double()
    H = tensor_of(submission.likelihood.entropy(rows), (2,))
    close(H, torch.tensor([math.log(K), 0.0]), scale=1.0, what="the entropy")


@number("2.2")
@forall(p=simplex(4), q=simplex(4))
def test_parts(submission: Submission, p: Tensor, q: Tensor) -> None:
    """Cross entropy is entropy plus KL divergence; H(p, p) = H(p); KL is positive, and 0 if p = q."""
    likelihood = submission.likelihood
    cross, H, divergence = (
        tensor_of(values, (2,))
        for values in (
            likelihood.cross_entropy(torch.stack([p, p]), torch.stack([q, p])),
            likelihood.entropy(torch.stack([p, p])),
            likelihood.kl(torch.stack([p, p]), torch.stack([q, p])),
        )
    )
    close(H + divergence, cross, scale=cross + 1, what="H(p) + KL(p || q)")
    close(divergence[1], 0.0, scale=1.0, what="KL(p || p)")
    if torch.equal(p, q):
        return
    require(cross[0] > cross[1], "H(p, q) is larger than H(p) if p and q differ", cross[0], cross[1])
    require(divergence[0] > 0, "KL(p || q) is positive if p and q differ", divergence[0])


@number("2.7")
@forall(X=grid(5, 3))
def test_moments(submission: Submission, X: Tensor) -> None:
    """`gaussian_mle` gives the mean (D,) and a symmetric covariance (D, D) with the features' mean squared
    deviations in its diagonal; the data stay as they are."""
    (mu, Sigma), kept = submission.with_inputs(submission.likelihood.gaussian_mle, X)
    close(kept[0], X, scale=0.0, what="X after the call")
    mu, Sigma = tensor_of(mu, (3,)), tensor_of(Sigma, (3, 3))
    close(mu, X.mean(0), scale=3.0, what="the mean")
    close(Sigma, Sigma.T, scale=9.0, what="the transposed covariance")
    close(Sigma.diagonal(), ((X - X.mean(0)) ** 2).mean(0), scale=9.0, what="a variance")
