"""Question 5, hidden part: from pixels to densities."""

import math
from collections.abc import Callable

import torch
from gradescope_utils.autograder_utils.decorators import number
from hypothesis import given as forall
from hypothesis import strategies as st
from torch import Tensor

from autograder.judge import Submission, close, per_sample, tensor_of
from autograder.judge.strategies import grid, numbers, seeds, simplex, sizes, uniforms

alphas = numbers(0.03125, 0.25, 0.03125)


def log_slopes(function: Callable[[Tensor], Tensor], at: Tensor) -> Tensor:
    """The log of the derivative of an increasing function of one number, at every entry."""
    leaf = at.clone().requires_grad_()
    (slope,) = torch.autograd.grad(function(leaf).sum(), leaf)
    return slope.log()


@number("5.3")
@forall(seed=seeds(), D=sizes(1, 4), alpha=alphas)
def test_values(submission: Submission, seed: int, D: int, alpha: float) -> None:
    """The sigmoid of y is alpha + (1 - 2 alpha) x, from x = 0 to x = 1; alpha is 0.05 unless it is given."""
    x = torch.cat([uniforms(seed, 4, D), torch.zeros(1, D), torch.ones(1, D)]).double()
    for share, arguments in ((alpha, (x, alpha)), (0.05, (x,))):
        y = tensor_of(submission.dequantization.logit_transform(*arguments)[0], (6, D))
        close(torch.sigmoid(y), share + (1 - 2 * share) * x, scale=1.0, what="the sigmoid of y")


@number("5.4")
@forall(seed=seeds(), D=sizes(1, 4), alpha=alphas)
def test_logdet(submission: Submission, seed: int, D: int, alpha: float) -> None:
    """The log-determinant of `logit_transform` is the sum over a row of log dy/dx."""
    x = uniforms(seed, 6, D)
    slopes = log_slopes(lambda v: torch.logit(alpha + (1 - 2 * alpha) * v), x)
    (_, logdet), kept = submission.with_inputs(submission.dequantization.logit_transform, x, alpha)
    close(per_sample(logdet, 6), slopes.sum(1), scale=slopes.abs().sum(1) + 1, what="log |det dy/dx|")
    close(kept[0], x, scale=0.0, what="x after the call")


@number("5.5")
@forall(y=st.integers(1, 4).flatmap(lambda D: grid(6, D, low=-8, high=8)), alpha=alphas)
def test_inverse_logdet(submission: Submission, y: Tensor, alpha: float) -> None:
    """The log-determinant of `inverse_logit_transform` is the sum over a row of log dx/dy, at every y."""
    slopes = log_slopes(lambda v: (torch.sigmoid(v) - alpha) / (1 - 2 * alpha), y)
    function = submission.dequantization.inverse_logit_transform
    (x, logdet), kept = submission.with_inputs(function, y, alpha)
    close(kept[0], y, scale=0.0, what="y after the call")
    wanted = (torch.sigmoid(y) - alpha) / (1 - 2 * alpha)
    close(tensor_of(x, tuple(y.shape)), wanted, scale=2.0, what="x")
    close(per_sample(logdet, 6), slopes.sum(1), scale=slopes.abs().sum(1) + 1, what="log |det dx/dy|")
    usual, _ = function(y)
    close(tensor_of(usual), (torch.sigmoid(y) - 0.05) / 0.9, scale=2.0, what="x, if alpha is not given")


@number("5.7")
@forall(P=simplex(9), K=st.just(3))
def test_discrete_bits(submission: Submission, P: Tensor, K: int) -> None:
    """A density that is constant on each cell has the bits of the discrete distribution: bits_per_dim times
    the dimension is -log2 P(x) for the pair x whose cell has the mass P(x)."""
    density = P * K**2  # two pixels: a cell has the area 1 / K^2
    nll = -density.log()
    bits, kept = submission.with_inputs(submission.dequantization.bits_per_dim, nll, 2, K)
    close(kept[0], nll, scale=0.0, what="nll after the call")
    bits = per_sample(bits, 9)
    close(2 * bits, -P.log() / math.log(2), scale=10.0, what="two times the bits per dimension")
